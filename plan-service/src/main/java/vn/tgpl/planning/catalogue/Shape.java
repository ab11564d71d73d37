package vn.tgpl.planning.catalogue;

/** The spelling every code has, also as part of annotations. */
public final class Shape {
    public static final String CODE = "[A-Z0-9][A-Z0-9_.-]{0,39}";

    private Shape() {}
}
