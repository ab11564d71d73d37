package vn.tgpl.kittest.bad.other;

import vn.tgpl.kittest.bad.one.WallClock;

/** Makes the cycle. */
public class Neighbour {

    WallClock clock;
}
