package dev.assay.ruleset.engine;

import dev.assay.ruleset.Pattern;
import java.util.Set;

/** How much of a segment a pattern reads, and so how early it can be judged. */
enum SegmentView {
    /** Points of segments named literally: known when their votes are counted. */
    POINTS,
    /** Also whether they are members: known when their groups are decided. */
    MEMBER,
    /** Any segment, or which is primary: known when all segments are decided. */
    WHOLE;

    static SegmentView of(Pattern.Fact pattern) {
        Set<String> fields = pattern.fieldsRead();
        if (fields.contains("primary") || Literals.of(pattern.condition(), "id") == null) {
            return WHOLE;
        }
        return fields.contains("member") ? MEMBER : POINTS;
    }
}
