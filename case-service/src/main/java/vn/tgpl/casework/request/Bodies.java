package vn.tgpl.casework.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tgpl.kit.apidoc.CodeOf;

/** What clients send; nothing in it names or describes a person. */
final class Bodies {
    private Bodies() {}

    @Schema(name = "RequestReceipt", example = Examples.RECEIVE)
    record Receive(
            @NotNull LocalDate receivedOn,

            @Schema(description = "The organisation that received it and will handle it") @NotNull
            String organisation,

            @Schema(description = "Commune of residence or where the case arises, or its province; never a village")
            @NotNull
            String unit,

            @NotNull @CodeOf("forms") String form,
            @NotNull @CodeOf("fields") String field,
            @CodeOf("categories") String category) {}

    @Schema(name = "RequestRefusal", example = Examples.REFUSE)
    record Refuse(
            @NotNull @CodeOf("refusal-reasons") String reason,
            @NotNull LocalDate on) {}

    @Schema(name = "RequestAcceptance", example = Examples.ACCEPT)
    record Accept(
            @NotNull LocalDate acceptedOn,

            @Schema(description = "Default the request's; needed when that one ended before the acceptance")
            String unit,

            @NotNull @CodeOf("forms") String form,
            @NotNull @CodeOf("fields") String field,
            @NotNull @CodeOf("categories") String category,
            @Size(max = 20) List<@NotNull String> programmes) {
        Accept {
            programmes = programmes == null ? List.of() : programmes;
        }
    }

    static final class Examples {
        static final String RECEIVE = """
                {"receivedOn": "2024-03-11", "organisation": "HN-TT", "unit": "01", "form": "LITIGATION",
                 "field": "CRIMINAL", "category": "POOR_HOUSEHOLD"}""";
        static final String REFUSE = """
                {"reason": "REFUSE_HANDLED_ELSEWHERE", "on": "2024-03-12"}""";
        static final String ACCEPT = """
                {"acceptedOn": "2024-03-12", "form": "LITIGATION", "field": "CRIMINAL",
                 "category": "POOR_HOUSEHOLD", "programmes": ["POVERTY_2021"]}""";

        private Examples() {}
    }
}
