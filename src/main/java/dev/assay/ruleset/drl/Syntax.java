package dev.assay.ruleset.drl;

import dev.assay.condition.ConditionParser;
import dev.assay.condition.Token;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule file as written, every word with its place, before anything is known to be right. */
final class Syntax {
    private Syntax() {}

    /**
     * A whole file.
     *
     * @param packageName its parts joined, or null when there is none
     * @param packageAt where it stands
     */
    record File(Source source, @Nullable String packageName, Span packageAt, List<RuleText> rules) {}

    /**
     * One rule.
     *
     * @param name a string token
     * @param broken whether a part of it could not be read; then nothing may be concluded from what is absent
     * @param hasWhen whether {@code when} is written, even with nothing after it
     */
    record RuleText(
            Token name,
            List<Annotation> annotations,
            List<Attribute> attributes,
            boolean hasWhen,
            List<PatternText> when,
            List<Statement> then,
            boolean broken) {}

    /** {@code @name("text")}. */
    record Annotation(Token name, Token text) {}

    /** {@code name value}. */
    record Attribute(String name, Span nameAt, Token value) {}

    /** A part of {@code when}. */
    sealed interface PatternText {
        /** Where it stands. */
        Span at();
    }

    /** {@code $name : Type( … )}. */
    record FactText(@Nullable Token name, Token type, ConditionParser.Parsed inside, Span at) implements PatternText {}

    /** {@code not} or {@code exists}. */
    record Prefixed(boolean not, PatternText inner, Span at) implements PatternText {}

    /** {@code ( … or … )} or {@code ( … and … )}. */
    record Group(boolean or, List<PatternText> parts, Span at) implements PatternText {}

    /** {@code conclude.verb(…);}: arguments are STRING, NUMBER (perhaps with a minus) or NAME tokens. */
    record Statement(Token verb, List<Token> arguments, Span at) {}
}
