package dev.assay.web.api;

import dev.assay.condition.Value;
import dev.assay.problem.Place;
import dev.assay.reasoning.circuit.Outcome;
import dev.assay.reasoning.contrast.Anyway;
import dev.assay.reasoning.contrast.Failed;
import dev.assay.reasoning.contrast.Flip;
import dev.assay.reasoning.contrast.Flips;
import dev.assay.reasoning.contrast.Missing;
import dev.assay.reasoning.contrast.Obstacle;
import dev.assay.reasoning.contrast.Subject;
import dev.assay.reasoning.contrast.Why;
import dev.assay.reasoning.contrast.WhyNot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reasons and changes as JSON, the same over the API and from the command. */
public final class ContrastJson {
    private ContrastJson() {}

    /** What is decided of one prospect. */
    public static Map<String, @Nullable Object> outcome(Outcome outcome) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("tier", outcome.tier());
        json.put("primary", outcome.primary());
        json.put("segments", outcome.members());
        json.put("score", outcome.score());
        json.put("collateral", outcome.collateral());
        return json;
    }

    /** What is asked about. */
    public static Map<String, @Nullable Object> subject(Subject subject) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", subject.kind().words());
        json.put("id", subject.id());
        json.put("title", subject.title());
        return json;
    }

    /** The smallest changes, and on what it hangs. */
    public static Map<String, @Nullable Object> flips(Flips flips) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("fewest", flips.fewest());
        json.put("settled", flips.isSettled());
        json.put("more", flips.hasMore());
        json.put("robust", flips.isRobust());
        json.put("hangsOn", flips.hangsOn().orElse(null));
        json.put("alternatives", flips.alternatives());
        json.put("flips", flips.flips().stream().map(ContrastJson::flip).toList());
        return json;
    }

    private static Map<String, @Nullable Object> flip(Flip flip) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("changes", flip.changes().stream().map(ContrastJson::change).toList());
        json.put("outcome", outcome(flip.outcome()));
        json.put("setAside", flip.setAside());
        json.put("countedAsUnanswered", flip.open());
        json.put("countedAgain", flip.back());
        return json;
    }

    private static Map<String, @Nullable Object> change(Flip.Change change) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("question", change.question());
        json.put("from", plain(change.from()));
        json.put("to", plain(change.to()));
        json.put("within", change.within());
        return json;
    }

    private static @Nullable Object plain(@Nullable Value value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Value.Num num) {
            double number = num.number();
            return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) (long) number : (Object) number;
        }
        if (value instanceof Value.Flag flag) {
            return flag.yes();
        }
        return value instanceof Value.Many many ? many.texts() : value.plain();
    }

    /** Why something was not concluded. */
    public static Map<String, @Nullable Object> whyNot(WhyNot whyNot) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("subject", subject(whyNot.subject()));
        json.put("concluded", false);
        json.put("asPrimary", whyNot.isPrimary());
        json.put(
                "obstacles",
                whyNot.obstacles().stream().map(ContrastJson::obstacle).toList());
        json.put("rules", whyNot.rules().stream().map(ContrastJson::missing).toList());
        json.put("flips", flips(whyNot.flips()));
        return json;
    }

    private static Map<String, @Nullable Object> obstacle(Obstacle obstacle) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", obstacle.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("words", obstacle.words());
        if (obstacle.rule() != null) {
            rule(json, obstacle.rule(), obstacle.place());
        }
        return json;
    }

    private static Map<String, @Nullable Object> missing(Missing missing) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        rule(json, missing.rule(), missing.place());
        json.put("effect", missing.effect());
        json.put("failed", missing.failed().stream().map(ContrastJson::failed).toList());
        json.put("traits", missing.traits());
        json.put("nearest", missing.nearest().map(ContrastJson::flip).orElse(null));
        json.put("enough", missing.brings());
        return json;
    }

    private static Map<String, @Nullable Object> failed(Failed failed) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("question", failed.question());
        json.put("answer", plain(failed.value()));
        json.put("found", failed.found());
        json.put("needed", failed.needed());
        json.put("fixed", failed.isFixed());
        return json;
    }

    private static void rule(Map<String, @Nullable Object> json, String name, @Nullable Place place) {
        json.put("rule", name);
        if (place != null) {
            json.put("file", place.file());
            json.put("line", place.line() == 0 ? null : place.line());
        }
    }

    /** Why something was concluded. */
    public static Map<String, @Nullable Object> why(Why why) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("subject", subject(why.subject()));
        json.put("concluded", true);
        json.put("rules", why.rules().stream().map(ContrastJson::support).toList());
        json.put("suffices", why.certificate().map(c -> c.because()).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> support(Why.Support support) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        rule(json, support.rule(), support.place());
        json.put("effect", support.effect());
        return json;
    }

    /** What holds whatever the unknown answers are. */
    public static Map<String, @Nullable Object> anyway(Anyway anyway) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("open", anyway.open());
        json.put("settled", anyway.isSettled());
        json.put("tiers", anyway.tiers());
        json.put("neverTiers", anyway.neverTiers());
        json.put("primary", anyway.primaries());
        json.put("noPrimary", anyway.noPrimary());
        json.put("segments", anyway.segments());
        json.put("neverSegments", anyway.neverSegments());
        json.put("collateral", anyway.collateral());
        json.put("neverCollateral", List.copyOf(anyway.neverCollateral()));
        return json;
    }
}
