package dev.assay.program;

import dev.assay.ruleset.Rule;
import dev.assay.ruleset.Ruleset;
import dev.assay.ruleset.Vocabulary;
import dev.assay.ruleset.engine.Classifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One market of a program: the common rules with what differs there, checked. For use by many threads. */
public final class Market {
    private final String id;
    private final String title;
    private final String folder;
    private final Ruleset ruleset;
    private volatile @Nullable Classifier classifier;

    /**
     * @param id name of its folder
     * @param title what people read
     * @param folder path of its folder, with a slash at its end
     * @param ruleset all rules that count in it
     */
    public Market(String id, String title, String folder, Ruleset ruleset) {
        this.id = id;
        this.title = title;
        this.folder = folder;
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

    /** Its own rules, whether they replace common ones or are added; without those that are switched off. */
    public List<Rule> own() {
        return ruleset.rules().stream()
                .filter(r -> isOwn(r) && r.validity().enabled())
                .toList();
    }

    /** Whether a rule stands in this market's folder. */
    public boolean isOwn(Rule rule) {
        String file = rule.place().file();
        return file != null && file.startsWith(folder);
    }

    /** Those of the common rules that do not count here, because one of its own replaces or removes them. */
    public List<Rule> without(Ruleset common) {
        Set<String> counting =
                ruleset.rules().stream().filter(r -> !isOwn(r)).map(Rule::name).collect(Collectors.toSet());
        return common.rules().stream()
                .filter(r -> r.validity().enabled() && !counting.contains(r.name()))
                .toList();
    }

    /** Names of the common rules that one of its own replaces. */
    public List<String> replaces(Ruleset common) {
        Set<String> own = own().stream().map(Rule::name).collect(Collectors.toSet());
        return without(common).stream().map(Rule::name).filter(own::contains).toList();
    }

    /** Names of the common rules that do not count here, without another in their place. */
    public List<String> removes(Ruleset common) {
        List<String> replaced = replaces(common);
        return without(common).stream()
                .map(Rule::name)
                .filter(n -> !replaced.contains(n))
                .toList();
    }

    /** Names of its own rules that replace none. */
    public List<String> adds(Ruleset common) {
        List<String> replaced = replaces(common);
        return own().stream().map(Rule::name).filter(n -> !replaced.contains(n)).toList();
    }

    /** Path of its folder, with a slash at its end: {@code rules/<program>/markets/<market>/}. */
    public String folder() {
        return folder;
    }

    /** What the rules speak of, with this market's thresholds and bars. */
    public Vocabulary vocabulary() {
        return ruleset.vocabulary();
    }

    /** Classifies by its rules; built when it is first asked for, since not every market is in every process. */
    Classifier classifier() {
        Classifier built = classifier;
        return built == null ? build() : built;
    }

    /** Only who comes while it is being built waits, since a second would take longer. */
    private synchronized Classifier build() {
        Classifier built = classifier;
        if (built == null) {
            built = new Classifier(ruleset);
            classifier = built;
        }
        return built;
    }

    /** Id and title. */
    @Override
    public String toString() {
        return id + " (" + title + ")";
    }
}
