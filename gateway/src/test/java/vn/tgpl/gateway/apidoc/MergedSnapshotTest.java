package vn.tgpl.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import vn.tgpl.gateway.route.Upstream;
import vn.tgpl.kittest.ApiSnapshot;

class MergedSnapshotTest {
    private static final String ISSUER = "http://localhost:8088/realms/tgpl";

    @Test
    void theMergeOfTheServicesDocumentsIsWholeAndTheOneInTheRepository() throws IOException {
        var yaml = YAMLMapper.builder().build();
        var documents = new EnumMap<Upstream, JsonNode>(Upstream.class);
        for (var upstream : Upstream.values()) {
            documents.put(
                    upstream,
                    yaml.readTree(Path.of("..", upstream.key() + "-service", "openapi.yaml")
                            .toFile()));
        }
        ApiSnapshot.check(Merge.of(documents, ISSUER).toString());
    }
}
