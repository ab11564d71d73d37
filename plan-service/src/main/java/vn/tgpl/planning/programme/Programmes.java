package vn.tgpl.planning.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.tgpl.contracts.FactType;
import vn.tgpl.planning.catalogue.Catalogue;
import vn.tgpl.planning.catalogue.CatalogueRefusal;

@ApplicationScoped
public class Programmes extends Catalogue<Programme> {
    Programmes() {
        super(
                FactType.PROGRAMME,
                ProgrammeRefusal.PROGRAMME_NOT_FOUND,
                Map.of("programme_code_key", CatalogueRefusal.CODE_TAKEN));
    }

    /** By code, the programmes that name it as their successor, in order of code. */
    Map<String, List<String>> predecessors(Collection<String> codes) {
        if (codes.isEmpty()) return Map.of();
        return list("successor in ?1 order by code", codes).stream()
                .collect(groupingBy(former -> former.successor, mapping(former -> former.code, toList())));
    }
}
