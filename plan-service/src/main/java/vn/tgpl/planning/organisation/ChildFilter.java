package vn.tgpl.planning.organisation;

import vn.tgpl.planning.catalogue.EntryFilter;

/** Which of the organisations under one to list; the one is named by the path. */
public class ChildFilter extends EntryFilter {
    private String parent;

    ChildFilter of(Organisation parent) {
        this.parent = parent.code;
        return this;
    }

    @Override
    protected void conditions() {
        super.conditions();
        when("parent", "parent = :parent", parent);
    }
}
