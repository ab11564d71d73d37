package vn.tgpl.casework.legalcase;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Map;

/** The ledger of accepted cases (sổ thụ lý) of each organisation, form and year, which numbers them without gaps. */
@ApplicationScoped
class CaseLedger {
    /**
     * TV (tư vấn) and TGTT (tham gia tố tụng) stand in the examples of TT 12/2018 Art. 11.1. What stands for
     * representation out of court is not stated there: DDNTT (đại diện ngoài tố tụng) is this system's own, unverified.
     */
    private static final Map<String, String> FORMS =
            Map.of("CONSULTATION", "TV", "LITIGATION", "TGTT", "OUT_OF_COURT", "DDNTT");

    /** The row stays locked until the case is committed or its number given back. */
    private static final String NEXT = """
            INSERT INTO case_ledger (organisation, form, year, last) VALUES (?, ?, ?, 1)
            ON CONFLICT (organisation, form, year) DO UPDATE SET last = case_ledger.last + 1
            RETURNING last
            """;

    private final AgroalDataSource dataSource;

    CaseLedger(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The code of the next case, such as {@code TT.TV.01.2018}: organisation, form, number, year of acceptance. */
    @Transactional(TxType.MANDATORY)
    public String enter(Acceptance acceptance) {
        var year = acceptance.acceptedOn().getYear();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, acceptance.organisation());
            statement.setString(2, acceptance.form());
            statement.setInt(3, year);
            try (var row = statement.executeQuery()) {
                row.next();
                return code(acceptance.organisation(), acceptance.form(), row.getInt(1), year);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("ledger not writable", e);
        }
    }

    static String code(String organisation, String form, int number, int year) {
        return "%s.%s.%02d.%d".formatted(organisation, FORMS.getOrDefault(form, form), number, year);
    }
}
