package org.lectern.server.portal.pages;

import java.util.List;
import org.lectern.server.policy.pages.VersionPage;

/** One version of a policy whole, as everybody reads it; template portal/version.jte. */
public record PublicVersionPage(VersionPage version, List<RulesPage.Language> languages) {

    public PublicVersionPage {
        languages = List.copyOf(languages);
    }
}
