package dev.assay.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs one benchmark by name, with what it takes: {@code peers 20,200 loop,openl}. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * @param args the name, then what it takes, in one text or several
     * @throws Exception whatever goes wrong ends it
     */
    public static void main(String[] args) throws Exception {
        List<String> words = Arrays.asList(String.join(" ", args).trim().split("\\s+"));
        String name = words.get(0);
        List<String> rest = words.subList(1, words.size());
        System.out.println("Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, " + name + " " + rest + "\n");
        switch (name) {
            case "peers" -> new PeersRace().run(numbers(rest, "20,200,2000,10000"), names(rest));
            case "samples" -> Jmh.samples();
            case "contrast" -> Jmh.contrast(names(rest.isEmpty() ? rest : List.of("", rest.get(0))));
            case "next" -> Jmh.next(names(rest.isEmpty() ? rest : List.of("", rest.get(0))));
            case "asking" -> AskingOrders.run();
            case "difference" -> Differing.run();
            case "coverage" ->
                Covering.run(rest.isEmpty() ? "b2b-saas,customer-base,retail-bank,varied500" : rest.get(0));
            case "audit" -> Auditing.run(rest.isEmpty() ? "b2b-saas,customer-base,retail-bank,varied500" : rest.get(0));
            case "load" -> Loading.run();
            case "load-once" -> Loading.once(Path.of(rest.get(0)));
            case "edit-once" -> Loading.edit(Path.of(rest.get(0)));
            case "reloads" -> Reloads.run(numbers(rest, "1000").get(0));
            case "lists" -> ListsRace.run(Path.of(rest.isEmpty() ? "bank.csv" : rest.get(0)));
            case "million" -> ListsRace.million();
            case "million-once" -> ListsRace.once(Path.of(rest.get(0)));
            case "http" -> HttpRace.run();
            case "redraw" -> Redraw.run(numbers(rest, "200,2000"));
            case "requests" ->
                Requests.run(rest.get(0), Boolean.parseBoolean(rest.get(1)), Integer.parseInt(rest.get(2)));
            default ->
                throw new IllegalArgumentException(
                        "no benchmark '" + name
                                + "'; there are peers, samples, contrast, next, asking, difference, coverage, audit, load, reloads, lists, million, http, redraw");
        }
    }

    private static List<String> names(List<String> words) {
        return words.size() < 2 ? List.of() : List.of(words.get(1).split(","));
    }

    private static List<Integer> numbers(List<String> words, String otherwise) {
        return Arrays.stream((words.isEmpty() ? otherwise : words.get(0)).split(","))
                .map(Integer::valueOf)
                .toList();
    }
}
