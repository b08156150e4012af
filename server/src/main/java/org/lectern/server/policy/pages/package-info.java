/** What the policy page shows. */
@NullMarked
@NamedInterface("pages")
package org.lectern.server.policy.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
