package org.pramana.card;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two people's changes of one card beside each other and, as far as that needs no judgement, put together. */
public record Merge(Conflict conflict, List<MergePiece> pieces) implements Serializable {

    public Merge {
        pieces = List.copyOf(pieces);
    }

    public int collisions() {
        return (int) pieces.stream().filter(MergePiece::collides).count();
    }

    /** Both gave the card a new title, and not the same. */
    public boolean titlesCollide() {
        String base = conflict.base().title();
        String theirs = conflict.theirs().title();
        String mine = conflict.mine().title();
        return !theirs.equals(base) && !mine.equals(base) && !theirs.equals(mine);
    }

    /** Mine where I changed it, else theirs. */
    public String title() {
        return conflict.mine().title().equals(conflict.base().title()) ? conflict.theirs().title() : conflict.mine().title();
    }

    /** Tags cannot collide: what either added is there, what either took away is not. */
    public List<String> tags() {
        Set<String> tags = new LinkedHashSet<>(conflict.theirs().tags());
        tags.addAll(conflict.mine().tags());
        tags.removeIf(tag -> conflict.base().tags().contains(tag)
                && !(conflict.theirs().tags().contains(tag) && conflict.mine().tags().contains(tag)));
        return List.copyOf(tags);
    }
}
