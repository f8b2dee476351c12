package dev.assay.reasoning.contrast;

import java.util.List;

/**
 * Why something was not concluded.
 *
 * @param subject of what it is asked
 * @param isPrimary whether it is asked of a segment as the primary one, since the prospect is a member already
 * @param obstacles what overrules it, or what it falls short of
 * @param rules those that would have helped and did not fire, the nearest first
 * @param flips the smallest changes of answers that bring it about
 */
public record WhyNot(Subject subject, boolean isPrimary, List<Obstacle> obstacles, List<Missing> rules, Flips flips) {
    /** Copies. */
    public WhyNot {
        obstacles = List.copyOf(obstacles);
        rules = List.copyOf(rules);
    }
}
