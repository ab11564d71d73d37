package vn.tgpl.planning.plan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tgpl.kit.territory.OwnRole;
import vn.tgpl.kittest.Superuser;
import vn.tgpl.kittest.TestServices;

/** A service whose role reads past row-level security does not start, and says which setting is wrong. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class RoleOfTheServiceIT {
    private static final String SETTING = "Row-level security would not hold. quarkus.datasource.username: ";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    BeanManager beans;

    @ConfigProperty(name = "quarkus.datasource.username")
    String role;

    private Connection superuser;

    @BeforeEach
    void connect() throws Exception {
        superuser = Superuser.connect();
    }

    /** Whatever became of it. */
    @AfterEach
    void asItWas() throws SQLException {
        tell("ALTER ROLE " + role + " NOBYPASSRLS");
        tell("REVOKE " + role + "_owner FROM " + role);
        tell("DROP FUNCTION IF EXISTS read_past()");
        superuser.close();
    }

    @Test
    void thatOfTheRunningServiceIsBound() {
        assertDoesNotThrow(this::look);
    }

    @Test
    void itLooksWhenItStarts() {
        assertTrue(beans.resolveObserverMethods(new StartupEvent()).stream()
                .anyMatch(observer -> observer.getBeanClass() == OwnRole.class));
    }

    @Test
    void aSuperuserIsRefused() {
        var refused = assertThrows(IllegalStateException.class, () -> OwnRole.requireBound(superuser));
        assertTrue(refused.getMessage().startsWith(SETTING), refused.getMessage());
        assertTrue(refused.getMessage().endsWith(" is a superuser or has BYPASSRLS"), refused.getMessage());
    }

    @Test
    void aRoleThatBypassesPoliciesIsRefused() throws SQLException {
        tell("ALTER ROLE " + role + " BYPASSRLS");
        assertEquals(SETTING + role + " is a superuser or has BYPASSRLS", refused());
    }

    @Test
    void aRoleThatMayBecomeTheOwnerIsRefused() throws SQLException {
        tell("GRANT " + role + "_owner TO " + role);
        var refused = refused();
        assertTrue(refused.startsWith(SETTING + role + " owns "), refused);
    }

    /** It would do for everybody what the superuser may. */
    @Test
    void aFunctionOfASuperuserIsRefused() throws SQLException {
        tell("CREATE FUNCTION read_past() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM plan'");
        var refused = refused();
        assertTrue(
                refused.startsWith("Row-level security would not hold. quarkus.flyway.username: read_past() runs as "),
                refused);
    }

    private String refused() {
        return assertThrows(IllegalStateException.class, this::look).getMessage();
    }

    private void look() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            OwnRole.requireBound(connection);
        }
    }

    private void tell(String command) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(command);
        }
    }
}
