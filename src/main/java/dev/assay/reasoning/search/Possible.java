package dev.assay.reasoning.search;

import java.util.List;
import java.util.Optional;

/**
 * What answers still open may come to.
 *
 * @param tier ids of tiers
 * @param primary ids of primary segments; empty for none
 * @param members for each segment, in the program's order, whether the prospect is a member
 * @param items for each item of the catalogue, in its order, whether it is among those recommended
 * @param collateral two of the lists that may be recommended, or the only one; what is unsure is not told
 * @param idle ids of open questions that can no longer change tier, primary segment, members, collateral or advice, whatever is answered: never worth asking. Others may turn out so, too
 * @param steps work done
 */
public record Possible(
        Finding<String> tier,
        Finding<Optional<String>> primary,
        List<Finding<Boolean>> members,
        List<Finding<Boolean>> items,
        Finding<List<String>> collateral,
        List<String> idle,
        long steps) {
    /** Copies. */
    public Possible {
        members = List.copyOf(members);
        items = List.copyOf(items);
        idle = List.copyOf(idle);
    }

    /** Whether tier, primary segment, members and collateral are settled whatever else is answered. */
    public boolean isSettled() {
        return tier.settled().isPresent()
                && primary.settled().isPresent()
                && collateral.settled().isPresent()
                && members.stream().allMatch(m -> m.settled().isPresent());
    }
}
