package dev.assay.bench;

/**
 * A row of the bank's list, as a Java programmer would read it: split at commas, the columns by their place. An empty text is unanswered.
 *
 * @param id the customer
 * @param age in years
 * @param job occupation
 * @param family married, divorced, single
 * @param education primary, secondary, tertiary
 * @param creditDefault whether a credit is in default
 * @param balance on the account
 * @param housing whether there is a mortgage
 * @param loan whether there is a loan
 * @param contact cellular, telephone
 * @param month of the call
 * @param calls in this round
 * @param daysSince the last offer; -1 when there was none
 * @param earlierCalls in earlier rounds
 * @param outcome of the last offer
 */
record PlainCustomer(
        String id,
        int age,
        String job,
        String family,
        String education,
        boolean creditDefault,
        double balance,
        boolean housing,
        boolean loan,
        String contact,
        String month,
        int calls,
        int daysSince,
        int earlierCalls,
        String outcome) {
    static PlainCustomer of(String line) {
        String[] c = line.split(",", -1);
        String outcome = known(c[16]);
        return new PlainCustomer(
                c[0],
                Integer.parseInt(c[1]),
                known(c[2]),
                known(c[3]),
                known(c[4]),
                c[5].equals("yes"),
                Double.parseDouble(c[6]),
                c[7].equals("yes"),
                c[8].equals("yes"),
                known(c[9]),
                known(c[11]),
                Integer.parseInt(c[13]),
                outcome.isEmpty() ? -1 : Integer.parseInt(c[14]),
                Integer.parseInt(c[15]),
                outcome);
    }

    private static String known(String cell) {
        return cell.equals("unknown") ? "" : cell;
    }
}
