package vn.tgpl.contracts;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One code of a code list (danh mục) during one span of its validity; its key is list, code and first day.
 *
 * @param legalBasis the act that knows it, null for this system's own classification
 * @param hardshipTest of a category: whether financial hardship must be shown; null of other lists and where not known
 * @param proof of a category: what shows that somebody belongs to it
 * @param order its place among the codes of its list
 */
public record CodeFact(
        UUID id,
        long version,
        String list,
        String code,
        String nameVi,
        String nameEn,
        LocalDate validFrom,
        LocalDate validTo,
        String legalBasis,
        boolean verified,
        Boolean hardshipTest,
        String proof,
        int order)
        implements Fact {
    public CodeFact {
        Fact.require(list, code, validFrom);
    }
}
