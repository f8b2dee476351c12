package dev.assay.cli;

import dev.assay.problem.Nearest;
import dev.assay.reasoning.contrast.Subject;
import dev.assay.ruleset.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** Tiers, segments and items as they are typed: by id or title. */
final class Subjects {
    private Subjects() {}

    /**
     * The one meant.
     *
     * @throws UsageException if there is none such
     */
    static Subject named(Vocabulary vocabulary, String name) {
        return Subject.named(vocabulary, name).orElseThrow(() -> {
            List<Subject> all = Subject.all(vocabulary);
            List<String> names = Stream.concat(
                            all.stream().map(Subject::id), all.stream().map(Subject::title))
                    .toList();
            String near = Nearest.meant(name, names)
                    .map(n -> "; did you mean '" + n + "'?")
                    .orElseGet(() -> ". Tiers: " + ids(all, Subject.Kind.TIER) + ". Segments: "
                            + ids(all, Subject.Kind.SEGMENT) + ".");
            return new UsageException("There is no tier, segment or item '" + name + "'" + near);
        });
    }

    private static String ids(List<Subject> all, Subject.Kind kind) {
        return String.join(
                ", ",
                all.stream().filter(s -> s.kind() == kind).map(Subject::id).toList());
    }
}
