package org.lectern.server.policy;

import java.util.List;
import org.lectern.rulebook.Place;
import org.lectern.rulebook.Shows;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.web.Jurisdictions;
import org.lectern.server.web.StaffTexts;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.words.Jurisdiction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The texts that the policy in force wants shown, for the pages that are their place. */
@Component
public class ShownTexts {

    private final Policies policies;

    ShownTexts(Policies policies) {
        this.policies = policies;
    }

    @Bean
    static StaffTexts textsForStaff(ShownTexts shown) {
        return viewer -> shown.at(viewer.organisation(), Place.STAFF_PAGE);
    }

    @Bean
    static Jurisdictions jurisdictions(Policies policies) {
        return organisation -> Jurisdiction.of(policies.inForce(organisation).rulebook().profiles());
    }

    public List<ShownText> at(OrganisationId organisation, Place place) {
        return Shows.at(policies.inForce(organisation).rulebook(), place).stream()
                .map(one -> new ShownText(one.show().text(), one.clause().place()))
                .toList();
    }
}
