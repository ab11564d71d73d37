package vn.tgpl.activities;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.tgpl.kittest.ApiSnapshot;
import vn.tgpl.kittest.TestServices;

@QuarkusTest
@QuarkusTestResource(TestServices.class)
class ApiIT {
    @Test
    void theDocumentIsWholeAndTheOneInTheRepository() {
        ApiSnapshot.check();
    }
}
