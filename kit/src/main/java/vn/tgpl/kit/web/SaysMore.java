package vn.tgpl.kit.web;

/**
 * A view that says more than its thing at its version: what others say of it, or whoever holds a code on the day. Where it
 * is read, its content is a part of its {@code ETag}; {@code If-Match} looks at the version alone.
 */
public interface SaysMore {}
