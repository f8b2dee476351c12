package dev.assay.program;

import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Classifier;
import org.jspecify.annotations.Nullable;

/** One market of a program: the common rules with what differs there, checked. For use by many threads. */
public final class Market {
    private final String id;
    private final String title;
    private final Ruleset ruleset;
    private @Nullable Classifier classifier;

    Market(String id, String title, Ruleset ruleset) {
        this.id = id;
        this.title = title;
        this.ruleset = ruleset;
    }

    /** Name of its folder, such as {@code emea}. */
    public String id() {
        return id;
    }

    /** What people read. */
    public String title() {
        return title;
    }

    /** All rules that count here: common ones that nothing replaces, and its own. */
    public Ruleset ruleset() {
        return ruleset;
    }

    /** What the rules speak of, with this market's thresholds and bars. */
    public Vocabulary vocabulary() {
        return ruleset.vocabulary();
    }

    /** Classifies by its rules; built when it is first asked for, since not every market is in every process. */
    synchronized Classifier classifier() {
        if (classifier == null) {
            classifier = new Classifier(ruleset);
        }
        return classifier;
    }

    /** Id and title. */
    @Override
    public String toString() {
        return id + " (" + title + ")";
    }
}
