package dev.assay.document;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One error per mistake: of the branches of {@code anyOf} and {@code oneOf} only the one that was most likely meant, and of several complaints about one value only the most basic.
 */
final class Mistakes {
    private static final List<String> BASIC_FIRST =
            List.of("const", "enum", "minLength", "maxLength", "pattern", "minimum", "maximum");
    private static final List<String> FORKS = List.of("anyOf", "oneOf");
    private static final List<String> STEPS = List.of("properties", "patternProperties", "prefixItems");
    private static final List<String> STEPS_WITHOUT_NAME =
            List.of("items", "additionalProperties", "unevaluatedProperties", "contains");

    private Mistakes() {}

    static List<Error> of(List<Error> errors) {
        List<Error> meant = withoutOtherBranches(errors, 0);
        Set<String> complained = new HashSet<>();
        Set<String> wrongKind = new HashSet<>();
        for (Error error : meant) {
            if (!FORKS.contains(error.getKeyword())) {
                complained.add(error.getInstanceLocation().toString());
            }
            if (error.getKeyword().equals("type")) {
                wrongKind.add(error.getInstanceLocation().toString());
            }
        }
        Map<String, Error> first = new LinkedHashMap<>();
        for (Error error : meant) {
            String at = error.getInstanceLocation().toString();
            String keyword = error.getKeyword();
            if (keyword.equals("type")) {
                first.put(at + " type " + error.getSchemaLocation(), error);
            } else if (BASIC_FIRST.contains(keyword) && !wrongKind.contains(at)) {
                first.merge(at, error, Mistakes::moreBasic);
            } else if (!BASIC_FIRST.contains(keyword)
                    && !(FORKS.contains(keyword) && complained.stream().anyMatch(c -> c.startsWith(at)))) {
                first.put(at + " " + keyword + " " + error.getProperty(), error);
            }
        }
        return List.copyOf(first.values());
    }

    private static Error moreBasic(Error one, Error other) {
        return BASIC_FIRST.indexOf(other.getKeyword()) < BASIC_FIRST.indexOf(one.getKeyword()) ? other : one;
    }

    /** Where an error's path first, from a segment on, takes one of several branches, and at which value. */
    private record Fork(String at, int segment, String branch, String instance) {}

    private static List<Error> withoutOtherBranches(List<Error> errors, int from) {
        List<Error> kept = new ArrayList<>();
        Map<String, Map<String, List<Error>>> forks = new LinkedHashMap<>();
        Map<String, Fork> forkOf = new LinkedHashMap<>();
        for (Error error : errors) {
            Fork fork = fork(error, from);
            if (fork == null) {
                kept.add(error);
            } else {
                forkOf.put(fork.at(), fork);
                forks.computeIfAbsent(fork.at(), k -> new TreeMap<>())
                        .computeIfAbsent(fork.branch(), k -> new ArrayList<>())
                        .add(error);
            }
        }
        forks.forEach((at, branches) -> {
            Fork fork = Objects.requireNonNull(forkOf.get(at));
            kept.addAll(withoutOtherBranches(meant(branches.values(), fork.instance()), fork.segment() + 2));
        });
        return kept;
    }

    private static List<Error> meant(Iterable<List<Error>> branches, String instance) {
        List<List<Error>> sameKind = new ArrayList<>();
        List<Error> wrongKind = new ArrayList<>();
        for (List<Error> branch : branches) {
            List<Error> kind = branch.stream()
                    .filter(e -> e.getKeyword().equals("type")
                            && e.getInstanceLocation().toString().equals(instance))
                    .toList();
            if (kind.isEmpty()) {
                sameKind.add(branch);
            } else {
                wrongKind.addAll(kind);
            }
        }
        return sameKind.stream().min(Comparator.comparingInt(List::size)).orElse(wrongKind);
    }

    private static @Nullable Fork fork(Error error, int from) {
        String[] path = error.getEvaluationPath().toString().split("/");
        for (int i = Math.max(1, from); i < path.length - 1; i++) {
            if (FORKS.contains(path[i])) {
                String instance = error.getInstanceLocation().toString();
                for (int up = depth(path, i + 2); up > 0; up--) {
                    instance = Pointers.parent(instance);
                }
                String at = instance + " " + String.join("/", Arrays.copyOf(path, i + 1));
                return new Fork(at, i, path[i + 1], instance);
            }
        }
        return null;
    }

    /** How many values deeper than the fork an error is; the last segment is the keyword that complains. */
    private static int depth(String[] path, int from) {
        int depth = 0;
        for (int i = from; i < path.length - 1; i++) {
            if (STEPS.contains(path[i])) {
                depth++;
                i++;
            } else if (STEPS_WITHOUT_NAME.contains(path[i])) {
                depth++;
            }
        }
        return depth;
    }
}
