package dev.assay.program;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names a program may have: they become a folder, a DRL package and a part of URLs. */
public final class ProgramId {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{0,63}(?:-[a-z0-9]{1,63}){0,8}");

    private static final int LONGEST = 64;

    /** Words that Java or DRL keep for themselves (the id is the name of the rules' package), and names that Windows keeps. */
    private static final Set<String> RESERVED = Set.of(
            ("abstract accumulate action and assert boolean break byte case catch char class collect con const continue contains declare default dialect do"
                            + " double else end enum eval exists extends false final finally float for forall from function global goto if implements import in"
                            + " init instanceof int interface long matches memberof modify native new not nul null or over package prn private protected"
                            + " public query result return reverse rule salience short soundslike static strictfp super switch synchronized template then"
                            + " this throw throws transient true try unit update void volatile when while window aux markets cases")
                    .split(" "));

    private ProgramId() {}

    /** Whether a program may be called so. */
    public static boolean isWellFormed(String id) {
        return isForm(id) && !RESERVED.contains(id);
    }

    /** Whether a text has the form of an id, be it a word that a program may not be called by or not: a market may be called {@code in}. */
    public static boolean isForm(String id) {
        return id.length() <= LONGEST && FORM.matcher(id).matches();
    }

    /** What is wrong with an id, if anything. */
    public static Optional<Problem> problem(String id, Place place) {
        if (isWellFormed(id)) {
            return Optional.empty();
        }
        if (RESERVED.contains(id.toLowerCase(Locale.ROOT))) {
            return Optional.of(Problem.error(
                    "reserved-program-id",
                    place,
                    "'" + id
                            + "' cannot be the name of a program: the word has a meaning of its own. Take a longer one, such as '"
                            + id.toLowerCase(Locale.ROOT) + "-sales'.",
                    id,
                    null));
        }
        String better =
                id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        boolean fits = isWellFormed(better);
        return Optional.of(Problem.error(
                "bad-program-id",
                place,
                "'" + id
                        + "' cannot be the name of a program: it is small letters and digits, with single hyphens between them, beginning with a letter, at most "
                        + LONGEST + " characters" + (fits ? ", such as '" + better + "'." : "."),
                id,
                fits ? better : null));
    }

    /** The package of its rules. */
    public static String drlPackage(String id) {
        return id.replace('-', '_');
    }
}
