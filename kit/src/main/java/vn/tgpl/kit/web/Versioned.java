package vn.tgpl.kit.web;

/** A view of an aggregate; its version becomes the answer's {@code ETag}. */
public interface Versioned {
    long version();
}
