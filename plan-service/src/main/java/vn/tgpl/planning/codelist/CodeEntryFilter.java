package vn.tgpl.planning.codelist;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.tgpl.planning.catalogue.EntryFilter;

/** Which codes of one list to show; each part narrows the answer. */
public class CodeEntryFilter extends EntryFilter {
    @PathParam("list")
    @Parameter(example = "categories")
    public String listName;

    @Override
    protected void conditions() {
        super.conditions();
        when("listName", "listName = :listName", listName);
    }
}
