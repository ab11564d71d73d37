/**
 * What a plan says, as data: the head of its document, with what {@code task}, {@code target} and {@code budget} say of
 * the parts, and the rules of the whole. It knows no plan, so a change is checked before there is one.
 */
package vn.tgpl.planning.document;
