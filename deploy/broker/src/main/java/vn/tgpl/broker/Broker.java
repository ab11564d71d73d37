package vn.tgpl.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** One Kafka node, broker and controller in one, listening on the loopback only. */
public final class Broker {

    // one node that shares no disk with another needs no cluster id of its own
    private static final String CLUSTER_ID = "dGdwbC1sb2NhbC1icm9rZQ";

    private Broker() {}

    /** @param args data folder, port of the broker, port of the controller */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: Broker <data folder> <port> <controller port>");
            System.exit(2);
        }
        var data = Path.of(args[0]).toAbsolutePath();
        Files.createDirectories(data);
        var settings = data.resolve("server.properties");
        Files.writeString(settings, settings(data, Integer.parseInt(args[1]), Integer.parseInt(args[2])));
        format(settings);
        Kafka.main(new String[] {settings.toString()});
    }

    private static void format(Path settings) {
        var output = new PrintStream(System.out, true);
        int result = StorageTool.execute(
                new String[] {
                    "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", settings.toString()
                },
                output);
        if (result != 0) {
            throw new IllegalStateException("the data folder could not be formatted for Kafka");
        }
    }

    static String settings(Path data, int port, int controllerPort) {
        var lines = new ArrayList<String>(List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "log.dirs=" + data.resolve("log"),
                // a service that forgot to create its topic must fail, not get one with wrong settings
                "auto.create.topics.enable=false",
                "group.initial.rebalance.delay.ms=0",
                // a killed broker may come back only when its former self counts as gone
                "broker.heartbeat.interval.ms=500",
                "broker.session.timeout.ms=3000"));
        // one node can keep one copy
        lines.addAll(List.of(
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1"));
        // sized for a workplace machine
        lines.addAll(List.of(
                "num.network.threads=2",
                "num.io.threads=4",
                "background.threads=2",
                "num.recovery.threads.per.data.dir=2",
                "log.cleaner.dedupe.buffer.size=4194304"));
        return String.join("\n", lines) + "\n";
    }
}
