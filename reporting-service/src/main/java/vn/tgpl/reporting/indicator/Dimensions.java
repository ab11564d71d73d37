package vn.tgpl.reporting.indicator;

import java.util.List;
import vn.tgpl.contracts.ActivityFact;
import vn.tgpl.contracts.CaseFact;
import vn.tgpl.contracts.Fact;
import vn.tgpl.contracts.RequestFact;

/** The fields that a condition may look at, each as the list of its values: none, one or several. */
final class Dimensions {
    private Dimensions() {}

    static List<String> values(Fact fact, String field) {
        return switch (fact) {
            case ActivityFact activity ->
                switch (field) {
                    case "kind" -> one(activity.kind());
                    case "audiences" -> activity.audiences();
                    case "mode" -> one(activity.mode());
                    case "languages" -> activity.languages();
                    case "programmes" -> activity.programmes();
                    case "organisation" -> one(activity.organisation());
                    case "primaryProgramme" -> one(activity.primaryProgramme());
                    default -> List.of();
                };
            case CaseFact legalCase ->
                switch (field) {
                    case "form" -> one(legalCase.form());
                    case "field" -> one(legalCase.field());
                    case "category" -> one(legalCase.category());
                    case "organisation" -> one(legalCase.organisation());
                    case "programmes" -> legalCase.programmes();
                    case "practitionerType" ->
                        legalCase.assignment() == null
                                ? List.of()
                                : one(legalCase.assignment().type());
                    case "closeReason" ->
                        legalCase.closed() == null
                                ? List.of()
                                : one(legalCase.closed().reason());
                    case "successful" ->
                        legalCase.closed() == null
                                ? List.of()
                                : one(legalCase.closed().successful());
                    default -> List.of();
                };
            case RequestFact request ->
                switch (field) {
                    case "status" -> one(request.status());
                    case "form" -> one(request.form());
                    case "field" -> one(request.field());
                    case "category" -> one(request.category());
                    case "organisation" -> one(request.organisation());
                    case "refusalReason" ->
                        request.refusal() == null
                                ? List.of()
                                : one(request.refusal().reason());
                    default -> List.of();
                };
            default -> List.of();
        };
    }

    private static List<String> one(Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }
}
