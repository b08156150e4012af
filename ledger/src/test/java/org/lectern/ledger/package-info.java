@NullMarked
package org.lectern.ledger;

import org.jspecify.annotations.NullMarked;
