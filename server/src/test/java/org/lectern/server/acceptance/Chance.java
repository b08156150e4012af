package org.lectern.server.acceptance;

import java.util.List;
import java.util.Random;

/** What chance chooses: mostly what makes sense, now and then what does not. */
record Chance(Random random) {

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean mostly() {
        return below(100) < 92;
    }

    <T> T any(List<T> all) {
        return all.get(below(all.size()));
    }

    String anybody(RandomHouse house) {
        return any(house.everybody());
    }

    /** Somebody who may decide, or now and then whoever comes by. */
    String oneOfTheTeam(RandomHouse house) {
        return mostly() ? any(house.rules().deciders().stream().sorted().toList()) : anybody(house);
    }
}
