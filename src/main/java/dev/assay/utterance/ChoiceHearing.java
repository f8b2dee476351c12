package dev.assay.utterance;

import dev.assay.questionnaire.AnswerType;
import dev.assay.questionnaire.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which options of a question were meant. */
final class ChoiceHearing {
    private static final double UNASKED = 0.05;
    private static final double EACH = 0.05;
    private static final double EACH_UNASKED = 0.08;
    private static final double SAID_OTHERWISE = 0.8;
    private static final int MOST = 4;

    private final Reading reading;
    private final Verdicts verdicts;

    ChoiceHearing(Reading reading, Verdicts verdicts) {
        this.reading = reading;
        this.verdicts = verdicts;
    }

    void hear(Question question) {
        List<Mention> said = new ArrayList<>();
        List<Mention> denied = new ArrayList<>();
        for (Mention mention : reading.mentions(question.id())) {
            boolean isSmall = !reading.isAsked(question.id()) && reading.isSmallTalk(mention.from(), mention.to());
            if (!isSmall && isClaimed(mention) && !reading.scene().isBlocked(mention.from(), mention.to())) {
                (reading.scene().isNegated(mention.from(), mention.to()) ? denied : said).add(mention);
            }
        }
        if (question.type() == AnswerType.CHOICES) {
            several(question, said, denied);
        } else {
            one(question, said, denied);
        }
    }

    /** What was not asked for counts where the speaker says it of himself, or where nothing else is said. */
    private boolean isClaimed(Mention mention) {
        Question asked = reading.asked();
        if (asked == null || reading.isAsked(mention.question())) {
            return true;
        }
        int clause = reading.scene().clause(mention.from());
        boolean isBare = asked.type() != AnswerType.BOOLEAN;
        for (int at = 0; at < reading.words().size(); at++) {
            boolean isBeside = reading.scene().clause(at) == clause && (at < mention.from() || at >= mention.to());
            if (isBeside && reading.tongue().cue(Cue.OWN).at(reading.words(), at) > 0) {
                return true;
            }
            isBare &= !isBeside
                    || !reading.words().get(at).isSpoken()
                    || reading.tongue().cue(Cue.FILLER).at(reading.words(), at) > 0;
        }
        return isBare;
    }

    private void one(Question question, List<Mention> said, List<Mention> denied) {
        List<Mention> meant = surest(reading.corrected(said, Mention::from));
        Set<String> options = options(meant);
        if (options.size() == 1) {
            Mention best =
                    meant.stream().max(Comparator.comparingDouble(this::sure)).orElseThrow();
            verdicts.heard(
                    question, new Meaning.Plain(best.option()), reading.words(best.from(), best.to()), sure(best));
        } else if (options.size() > 1) {
            if (reading.isAsked(question.id()) || meant.stream().allMatch(m -> sure(m) >= SAID_OTHERWISE)) {
                verdicts.misheard(question, Misheard.Why.AMBIGUOUS, inOrder(question, options), words(meant));
            }
        } else if (!denied.isEmpty()) {
            denied(question, denied);
        }
    }

    private void denied(Question question, List<Mention> denied) {
        Set<String> gone = options(denied);
        List<String> left =
                question.optionIds().stream().filter(o -> !gone.contains(o)).toList();
        if (left.size() == 1) {
            verdicts.heard(question, new Meaning.Plain(left.get(0)), words(denied), SAID_OTHERWISE);
        } else if (reading.isAsked(question.id()) || denied.stream().anyMatch(m -> sure(m) >= SAID_OTHERWISE)) {
            verdicts.misheard(question, Misheard.Why.DENIED, left, words(denied));
        }
    }

    private void several(Question question, List<Mention> said, List<Mention> denied) {
        List<Mention> meant = reading.corrected(said, Mention::from);
        Set<String> options = options(meant);
        Set<String> gone = options(denied);
        if (options.isEmpty() && reading.isAsked(question.id()) && isAll()) {
            options = new LinkedHashSet<>(question.optionIds());
        }
        options.removeAll(gone);
        if (!options.isEmpty()) {
            boolean isOpen = reading.isAsked(question.id()) && meant.size() == 2 && isEither(meant);
            double sure = meant.stream().mapToDouble(this::sure).min().orElse(SAID_OTHERWISE);
            if (isOpen) {
                verdicts.misheard(question, Misheard.Why.AMBIGUOUS, inOrder(question, options), words(meant));
            } else {
                verdicts.heard(question, Meaning.options(inOrder(question, options)), words(meant), sure);
            }
        } else if (!gone.isEmpty() && reading.isAsked(question.id())) {
            List<String> left =
                    question.optionIds().stream().filter(o -> !gone.contains(o)).toList();
            verdicts.misheard(question, Misheard.Why.DENIED, left, words(denied));
        }
    }

    private boolean isAll() {
        return find(Cue.ALL) >= 0 && find(Cue.NONE) < 0;
    }

    private int find(Cue cue) {
        for (int at = 0; at < reading.words().size(); at++) {
            if (reading.tongue().cue(cue).at(reading.words(), at) > 0
                    && !reading.scene().isBlocked(at, at + 1)
                    && !reading.scene().isNegated(at, at + 1)) {
                return at;
            }
        }
        return -1;
    }

    /** Two options with "or" between them. */
    private boolean isEither(List<Mention> meant) {
        int from = Math.min(meant.get(0).to(), meant.get(1).to());
        int to = Math.max(meant.get(0).from(), meant.get(1).from());
        for (int at = from; at < to; at++) {
            if (reading.tongue().cue(Cue.EITHER).at(reading.words(), at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** What was said in full, where there is such. */
    private static List<Mention> surest(List<Mention> said) {
        List<Mention> whole = said.stream().filter(Mention::isWhole).toList();
        return whole.isEmpty() ? said : whole;
    }

    private double sure(Mention mention) {
        boolean isAsked = reading.isAsked(mention.question());
        int unknown = Math.min(MOST, reading.unexplained(mention.from()));
        int alike = isAsked ? 0 : elsewhere(mention);
        return mention.sure() - unknown * (isAsked ? EACH : EACH_UNASKED) - (isAsked ? 0 : UNASKED) - alike;
    }

    /** Whether the same words stand for an answer to another question, or the one that was asked. */
    private int elsewhere(Mention mention) {
        Question asked = reading.asked();
        boolean isAnswer = asked != null
                && reading.mentions(asked.id()).stream()
                        .anyMatch(m -> m.from() <= mention.to() && mention.from() <= m.to());
        boolean isQuantity =
                reading.amounts().stream().anyMatch(a -> a.from() < mention.to() && mention.from() < a.to())
                        || reading.days().stream().anyMatch(d -> d.from() < mention.to() && mention.from() < d.to());
        boolean isName = verdicts.isName(reading.words(mention.from(), mention.to()));
        return isAnswer || isQuantity || isName || verdicts.isAmbiguous(mention, reading) ? 1 : 0;
    }

    private String words(List<Mention> mentions) {
        int from = mentions.stream().mapToInt(Mention::from).min().orElse(0);
        int to = mentions.stream().mapToInt(Mention::to).max().orElse(0);
        return reading.words(from, to);
    }

    private static Set<String> options(List<Mention> mentions) {
        return mentions.stream().map(Mention::option).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> inOrder(Question question, Set<String> options) {
        return question.optionIds().stream().filter(options::contains).toList();
    }
}
