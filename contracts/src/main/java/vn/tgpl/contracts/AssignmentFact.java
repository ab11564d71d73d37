package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where somebody may act (phân công địa bàn): the token says who and in which role, this says where.
 *
 * @param subject the {@code sub} of the tokens, an opaque id; never a name
 * @param scope NATION, PROVINCE or ORGANISATION
 * @param unit the province, only for PROVINCE
 * @param organisation only for ORGANISATION
 * @param validTo the last day
 */
public record AssignmentFact(
        UUID id,
        long version,
        String subject,
        String scope,
        String unit,
        String organisation,
        LocalDate validFrom,
        LocalDate validTo)
        implements Fact {
    public AssignmentFact {
        Fact.require(subject, scope, validFrom);
    }
}
