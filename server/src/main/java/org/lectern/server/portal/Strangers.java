package org.lectern.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.lectern.ledger.Hash;
import org.lectern.server.database.Identifiers;
import org.lectern.server.web.Network;
import org.springframework.stereotype.Component;

/** Tells one address from another without keeping any: a hash under a salt that is forgotten when the program stops. */
@Component
class Strangers {

    private final String salt = Identifiers.reference();

    String of(HttpServletRequest request) {
        return Hash.sha256((salt + Network.of(request.getRemoteAddr())).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
