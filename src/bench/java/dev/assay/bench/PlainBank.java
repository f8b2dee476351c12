package dev.assay.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the program retail-bank written out in Java for the columns that the bank's list has: as one would without a rules product, in plain ifs, with the texts of advice in
 * the code. Rules on questions that the list does not answer are left out: they can never speak.
 */
final class PlainBank {
    private static final Set<String> SHIFTS = Set.of("blue-collar", "services", "housemaid");
    private static final Set<String> DESKS = Set.of("admin.", "management", "technician");
    private static final Set<String> OWN = Set.of("entrepreneur", "self-employed");

    private final PlainCustomer who;
    private final boolean content;
    private final boolean laterLife;
    private final boolean beginning;
    private final boolean tooOften;
    private final boolean needsSoon;

    PlainBank(PlainCustomer who) {
        this.who = who;
        content = who.outcome().equals("success");
        laterLife = who.job().equals("retired") || who.age() >= 60;
        beginning = who.job().equals("student") || who.age() < 25;
        tooOften = who.calls() >= 6;
        needsSoon = who.job().equals("unemployed");
    }

    int score() {
        int score = 0;
        score += content ? 40 : 0;
        score += who.daysSince() >= 0 && who.daysSince() <= 182 ? 5 : who.daysSince() >= 365 ? 20 : 0;
        score += who.earlierCalls() >= 3 ? 5 : 0;
        score += who.job().equals("student") ? 6 : 0;
        score += who.age() < 25 || who.age() >= 60 ? 14 : 0;
        score += who.education().equals("tertiary") ? 4 : 0;
        score += who.housing() ? 0 : 10;
        score -= who.loan() ? 8 : 0;
        score += who.balance() < 100 ? -6 : who.balance() >= 1500 ? 4 : 0;
        score += who.contact().equals("cellular") ? 20 : who.contact().equals("telephone") ? 16 : 0;
        score -= who.calls() >= 6 ? 18 : who.calls() >= 4 ? 10 : who.calls() >= 2 ? 5 : 0;
        return Math.max(0, Math.min(100, score));
    }

    String tier(int score) {
        int bar = who.balance() < 0 ? 50 : 35;
        if (tooOften && !content) {
            return "non-target";
        }
        String tier = score >= bar ? "target" : score >= 20 ? "acceptable" : "non-target";
        return tier.equals("target") && (who.creditDefault() || needsSoon) ? "acceptable" : tier;
    }

    String primary() {
        return content
                ? "returning-saver"
                : laterLife
                        ? "later-life"
                        : beginning
                                ? "first-savings"
                                : OWN.contains(who.job())
                                        ? "own-business"
                                        : who.balance() >= 1500 && !who.housing()
                                                ? "room-to-save"
                                                : who.housing() || who.loan() ? "paying-off" : "everyday-banking";
    }

    /** Everyday banking is where nothing qualified: nobody is a member of it. */
    String segments(String primary) {
        String member = primary.equals("everyday-banking") ? "" : primary;
        return who.age() < 80 ? member : member.isEmpty() ? "look-first" : member + ";look-first";
    }

    String collateral(String primary) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        if (!tooOften) {
            for (String item : made(primary)) {
                weights.merge(item, 10, Integer::sum);
            }
        }
        if (laterLife) {
            weights.merge("safe-savings", 5, Integer::sum);
        }
        if (needsSoon) {
            weights.merge("instant-access", 16, Integer::sum);
            weights.remove("rates-today");
        }
        if (who.creditDefault() || (who.loan() && who.balance() < 0)) {
            weights.merge("debt-card", 20, Integer::sum);
        }
        if (who.education().equals("primary")) {
            weights.merge("plain-deposit", 6, Integer::sum);
        }
        if (who.family().equals("married")) {
            weights.merge("account-for-two", 4, Integer::sum);
        }
        if (who.family().equals("divorced")) {
            weights.merge("papers-in-order", 4, Integer::sum);
        }
        List<Map.Entry<String, Integer>> best = new ArrayList<>(weights.entrySet());
        best.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < Math.min(4, best.size()); i++) {
            join(items, best.get(i).getKey());
        }
        return items.toString();
    }

    /** Newest first. */
    private static List<String> made(String primary) {
        return switch (primary) {
            case "returning-saver" -> List.of("rates-today", "renewal-letter");
            case "later-life" -> List.of("safe-savings");
            case "first-savings" -> List.of("first-thousand");
            case "own-business" -> List.of("tax-money");
            case "room-to-save" -> List.of("rates-today", "deposit-calculator", "safe-savings");
            case "paying-off" -> List.of("save-while-paying");
            default -> List.of("instant-access", "deposit-calculator");
        };
    }

    String advice(String primary, String tier) {
        StringBuilder says = new StringBuilder();
        boolean pursued = !tier.equals("non-target");
        say(says, primary.equals("returning-saver"), "message: Name today's rate in the first sentence.");
        say(
                says,
                who.outcome().equals("failure"),
                "message: Ask what was missing last time before you offer anything.");
        say(
                says,
                who.outcome().equals("other"),
                "message: Begin where the last talk stopped; the note is in the file.");
        say(says, laterLife, "message: Begin with the deposit guarantee, then the rate.");
        say(
                says,
                who.age() >= 80,
                "nextStep: Offer an appointment, invite somebody they trust, and send the papers a week ahead.");
        say(says, primary.equals("first-savings"), "message: Speak of 25 euros a month and of what becomes of them.");
        say(
                says,
                OWN.contains(who.job()),
                "callToAction: Lay the tax dates beside the terms, and offer the term that ends before the next one.");
        say(says, SHIFTS.contains(who.job()), "channel: Call at noon, or from five to seven.");
        say(says, DESKS.contains(who.job()), "channel: Call from nine to eleven.");
        say(
                says,
                pursued && who.contact().equals("cellular"),
                "channel: Send the calculator as a text message while you talk.");
        say(
                says,
                pursued && who.contact().equals("telephone"),
                "channel: Promise a letter of one page, and send it today.");
        say(says, who.contact().isEmpty(), "nextStep: Ask which number they like to be called on, and note it.");
        switch (who.month()) {
            case "jan", "feb" -> say(says, true, "message: Offer a standing order from spring on, not a sum today.");
            case "apr", "may" -> say(says, true, "message: Ask what the tax refund is meant for.");
            case "jun", "nov", "dec" -> say(says, true, "message: Ask what becomes of the extra month's pay.");
            case "jul", "aug" -> say(says, true, "nextStep: If nobody answers, do not try again before September.");
            case "sep", "oct" -> say(says, true, "message: Offer to look through all savings together, once.");
            default -> {}
        }
        say(says, pursued && who.family().equals("married"), "callToAction: Invite both to the appointment.");
        say(says, who.family().equals("divorced"), "message: Speak of their own plans; do not ask for a partner.");
        say(says, who.balance() < 100, "message: Speak of small sums each month, not of thousands.");
        say(says, tier.equals("target") && who.age() < 80, "nextStep: Have the branch adviser call within this week.");
        say(
                says,
                tier.equals("acceptable") && !needsSoon,
                "callToAction: Send the calculator, and call once more after a week.");
        say(says, tooOften && !pursued, "nextStep: Take them off this round; no call and no post before the next.");
        return says.toString();
    }

    private static void say(StringBuilder says, boolean when, String text) {
        if (when) {
            join(says, text);
        }
    }

    private static void join(StringBuilder all, String next) {
        if (!all.isEmpty()) {
            all.append(';');
        }
        all.append(next);
    }
}
