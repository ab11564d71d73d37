package vn.tgpl.kittest;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Lets requests of tests be those of {@link Access#EVERYBODY} unless they carry a token, and gives each POST a key of
 * its own unless it has one; {@code given().noFilters()} is nobody.
 */
public final class SignedIn implements QuarkusTestBeforeEachCallback, Filter {
    private static final String REGISTER = "tgpl.access.first-administrator";

    /** A follower begins when all that it follows are there. */
    private static final List<String> TOPICS =
            List.of("tgpl.catalogue.v1", "tgpl.plan.v1", "tgpl.activity.v1", "tgpl.case.v1", "tgpl.access.v1");

    private static boolean assigned;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        var config = ConfigProvider.getConfig();
        // the gateway has no register and lets everything through to the services
        if (config.getOptionalValue("kafka.bootstrap.servers", String.class).isEmpty()) return;
        RestAssured.replaceFiltersWith(List.of(this));
        // the service that owns the register begins it by itself
        if (!assigned && config.getOptionalValue(REGISTER, String.class).isEmpty()) {
            TOPICS.forEach(topic -> EventSender.to(topic).close());
            Access.toNation(Access.EVERYBODY);
        }
        assigned = true;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        if (!request.getHeaders().hasHeaderWithName("Authorization")) {
            request.header("Authorization", "Bearer " + Access.everywhere());
        }
        if (request.getMethod().equals("POST") && !request.getHeaders().hasHeaderWithName("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return context.next(request, response);
    }
}
