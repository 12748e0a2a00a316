package org.pramana.card;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
        return together(CardVersionText::tags);
    }

    /** Neither can other names. */
    public List<String> aliases() {
        return together(CardVersionText::aliases);
    }

    private List<String> together(Function<CardVersionText, List<String>> of) {
        List<String> base = of.apply(conflict.base());
        List<String> theirs = of.apply(conflict.theirs());
        List<String> mine = of.apply(conflict.mine());
        Set<String> all = new LinkedHashSet<>(theirs);
        all.addAll(mine);
        all.removeIf(one -> base.contains(one) && !(theirs.contains(one) && mine.contains(one)));
        return List.copyOf(all);
    }
}
