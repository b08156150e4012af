package org.lectern.server.practice;

import java.util.List;

/** One organisation's blog on the practice platform; {@code id} is a word for addresses. */
public record PracticeBlog(String id, String name) {

    public static final PracticeBlog CADOTT = new PracticeBlog("cadott", "Cadott Community Library");
    public static final PracticeBlog ECRL = new PracticeBlog("ecrl", "East Central Regional Library");
    public static final PracticeBlog DESERONTO = new PracticeBlog("deseronto", "Deseronto Public Library");
    public static final PracticeBlog ALA_OFFICERS = new PracticeBlog("ala-officers", "American Library Association");
    public static final PracticeBlog LEGAL_ADMINISTRATORS =
            new PracticeBlog("legal-administrators", "Association of Legal Administrators");

    /** Those for which there is invented writing; each has the id of the starter that its organisation practises. */
    public static final List<PracticeBlog> ALL = List.of(CADOTT, ECRL, DESERONTO, ALA_OFFICERS, LEGAL_ADMINISTRATORS);
}
