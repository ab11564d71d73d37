package vn.tgpl.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import vn.tgpl.kit.territory.Scopes;
import vn.tgpl.kittest.TestServices;

/** The database holds the rules, too, whoever writes to it. */
@QuarkusTest
@QuarkusTestResource(TestServices.class)
class StoredCasesIT {
    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void catalogue() {
        PublishedCatalogue.hasArrived();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "legal_case_status_known | status = 'WON', close_reason = NULL, closed_on = NULL, successful = NULL",
                "legal_case_unit_local | unit = 'VN'",
                "legal_case_accepted_after_receipt | accepted_on = '2024-03-10'",
                "legal_case_assigned_after_acceptance | accepted_on = '2024-03-14'",
                "legal_case_closed_after_assignment | closed_on = '2024-03-12'",
                "legal_case_assignment_whole | practitioner = NULL",
                "legal_case_closed_has_closing | status = 'ASSIGNED'",
                "legal_case_closing_whole | close_reason = NULL, successful = NULL",
                "legal_case_practitioner_allowed | practitioner_type = 'COLLABORATOR'",
                "legal_case_success_in_completed_litigation | form = 'CONSULTATION'",
                "legal_case_success_in_completed_litigation | close_reason = 'DISCONTINUED'",
                "legal_case_completed_was_assigned"
                        + " | practitioner = NULL, practitioner_type = NULL, assigned_on = NULL",
            })
    void aClosedCaseCannotBecomeUntrue(String constraint, String change) {
        var closed = Casework.aClosedCase();
        var refused = assertThrows(
                PSQLException.class,
                () -> execute("UPDATE legal_case SET " + change + " WHERE id = '" + closed.id() + "'"));
        assertEquals(constraint, refused.getServerErrorMessage().getConstraint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request_accepted_has_case | status = 'ACCEPTED'",
                "request_refused_has_refusal | status = 'REFUSED'",
                "request_refusal_whole | refusal_reason = 'REFUSE_DECEASED'",
                "request_unit_local | unit = '001'",
            })
    void aRequestCannotBecomeUntrue(String constraint, String change) {
        var request = Casework.aRequest();
        var refused = assertThrows(
                PSQLException.class,
                () -> execute("UPDATE request SET " + change + " WHERE id = '" + request.id() + "'"));
        assertEquals(constraint, refused.getServerErrorMessage().getConstraint());
    }

    private void execute(String command) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Scopes.enterNation(connection);
            statement.executeUpdate(command);
            connection.commit();
        }
    }
}
