package org.lectern.rulebook;

import org.jspecify.annotations.Nullable;

/** Something a detector or a person noticed in an item, as far as gates and finds need it. */
public record Noticed(Label label, @Nullable Facet facet, Speaker from) {}
