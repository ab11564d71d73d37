package vn.tgpl.kittest;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import vn.tgpl.backing.Database;

/** The official images; needs a Docker engine. */
final class ContainerProvider implements BackingServices.Provider {

    private final PostgreSQLContainer postgres =
            new PostgreSQLContainer(DockerImageName.parse("postgres:18")).withCommand("postgres", "-c", "fsync=off");

    private final KafkaContainer kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.1"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    @Override
    public Backing start() {
        kafka.start();
        postgres.start();
        return new Backing(
                new Database(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword()),
                kafka.getBootstrapServers());
    }

    @Override
    public void stop() {
        kafka.stop();
        postgres.stop();
    }
}
