/** What the policy page shows. */
@NullMarked
package org.lectern.server.policy.pages;

import org.jspecify.annotations.NullMarked;
