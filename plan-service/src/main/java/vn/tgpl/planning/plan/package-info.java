/**
 * The plan (kế hoạch) itself: an aggregate with its tasks and targets, its life and what amends it. More types than
 * elsewhere, because a plan and its parts change together and hide their state from everybody else.
 */
package vn.tgpl.planning.plan;
