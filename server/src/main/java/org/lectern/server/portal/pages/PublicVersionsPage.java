package org.lectern.server.portal.pages;

import java.util.List;
import org.lectern.server.policy.pages.VersionsPage;

/** The versions of a policy as everybody reads them; template portal/versions.jte. */
public record PublicVersionsPage(VersionsPage versions, List<RulesPage.Language> languages) {

    public PublicVersionsPage {
        languages = List.copyOf(languages);
    }
}
