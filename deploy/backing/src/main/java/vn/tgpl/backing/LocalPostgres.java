package vn.tgpl.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL on the loopback, with a cluster that survives restarts. */
public final class LocalPostgres implements Part {

    /** Whether a commit survives a power cut; tests give that up for speed. */
    public enum Durability {
        FULL,
        NONE
    }

    private static final String SUPERUSER = "postgres";

    private final Path folder;
    private final Path cache;
    private final int port;
    private final Durability durability;
    private final Passwords passwords;
    private Path home;

    /**
     * @param folder holds the cluster and the passwords
     * @param cache holds the unpacked programs
     */
    public LocalPostgres(Path folder, Path cache, int port, Durability durability) {
        this.folder = folder.toAbsolutePath();
        this.cache = cache.toAbsolutePath();
        this.port = port;
        this.durability = durability;
        this.passwords = new Passwords(this.folder.resolve("passwords.properties"));
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(folder);
        home = PostgresBinaries.unpackedIn(cache);
        if (!Files.isDirectory(cluster())) {
            initialise();
        }
        forgetDeadServer();
    }

    @Override
    public ProcessBuilder command() {
        var command = program("postgres", "-D", cluster().toString());
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        return new ProcessBuilder(command);
    }

    private List<String> settings() {
        var settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                // paths of sockets are limited to about 100 characters, checkouts are not
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=64MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "jit=off"));
        if (durability == Durability.NONE) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
            // what is thrown away needs no password that is slow to guess, and tests connect anew for every look
            settings.add("scram_iterations=1");
        }
        return settings;
    }

    @Override
    public boolean ready() {
        try (var connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** SIGTERM would wait for every client to leave; SIGINT ends their sessions. */
    @Override
    public void askToStop(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** The database of this name with its two roles; made when absent. */
    public ServiceDatabase database(String name) throws SQLException {
        return ServiceDatabase.provide(administration(), name, passwords.of(name), passwords.of(name + "_owner"));
    }

    /** For those who administer: tests that make and drop databases. */
    public Database administration() {
        return new Database(url(SUPERUSER), SUPERUSER, passwords.of(SUPERUSER));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection connect() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(url(SUPERUSER));
        source.setUser(SUPERUSER);
        source.setPassword(passwords.of(SUPERUSER));
        source.setConnectTimeout(2);
        source.setSocketTimeout(60);
        return source.getConnection();
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    /** Under another name first: a half-made cluster must not pass for one. */
    private void initialise() throws IOException {
        var fresh = folder.resolve("cluster.new");
        Folders.delete(fresh);
        var passwordFile = folder.resolve("superuser.new");
        OwnerOnly.write(passwordFile, passwords.of(SUPERUSER));
        try {
            Programs.run(program(
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-sync"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(fresh, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** After a crash of the machine the pid of the old server may be another program's, which PostgreSQL cannot know. */
    private void forgetDeadServer() throws IOException {
        var file = cluster().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var pid = Files.readAllLines(file).getFirst().strip();
        var owner = ProcessHandle.of(Long.parseLong(pid)).flatMap(p -> p.info().command());
        if (owner.isEmpty() || !owner.get().endsWith("postgres")) {
            Files.delete(file);
        }
    }

    /** PostgreSQL refuses to run as root: there it runs in a user namespace in which root is nobody. */
    private List<String> program(String name, String... arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
