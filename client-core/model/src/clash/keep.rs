//! As many appointments as can be kept: a largest independent set where some groups have a limit, exact. Clashes fall apart into
//! small groups that have nothing to do with one another, each of which is searched by itself.

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
};

use super::Pair;

/// So often the search of a group tries both ways: a market takes some dozens, and what somebody made to be hard ends within a second.
const TRIES_MAX: u32 = 5_000;

/// The appointments that are kept. Of several largest sets the one that keeps the first, and of those that do the second, and so on. In a group
/// that is too hard to search the first is kept, then the next that can be, and so on.
pub(super) fn most(count: usize, pairs: &[Pair], overfull: &[(Vec<usize>, usize)]) -> BTreeSet<usize> {
    let mut all = Group::default();
    for (one, other, _) in pairs {
        all.clash.entry(*one).or_default().insert(*other);
        all.clash.entry(*other).or_default().insert(*one);
    }
    for (limit, (members, places)) in overfull.iter().enumerate() {
        all.places.insert(limit, *places);
        for member in members {
            all.clash.entry(*member).or_default();
            all.limit.insert(*member, limit);
        }
    }
    let mut kept: BTreeSet<usize> = (0..count).filter(|at| !all.clash.contains_key(at)).collect();
    for group in all.apart() {
        kept.extend(group.clone().largest().unwrap_or_else(|| group.first_come()));
    }
    kept
}

/// Appointments that are not decided yet.
#[derive(Clone, Default)]
struct Group {
    /// What each clashes with.
    clash: BTreeMap<usize, BTreeSet<usize>>,
    /// The group with a limit that it belongs to.
    limit: BTreeMap<usize, usize>,
    /// What is left of each limit.
    places: BTreeMap<usize, usize>,
}

impl Group {
    /// The largest set, as [`most`] says; nothing when the search takes too long.
    fn largest(mut self) -> Option<BTreeSet<usize>> {
        let tries = Cell::new(TRIES_MAX);
        let mut kept = BTreeSet::new();
        let mut left = self.clone().count(&tries);
        let members: Vec<_> = self.clash.keys().copied().collect();
        for member in members {
            if !self.clash.contains_key(&member) {
                continue;
            }
            let mut with = self.clone();
            with.keep(member);
            if 1 + with.clone().count(&tries) == left {
                kept.insert(member);
                left -= 1;
                self = with;
            } else {
                self.remove(member);
            }
        }
        (tries.get() > 0).then_some(kept)
    }

    fn first_come(mut self) -> BTreeSet<usize> {
        let mut kept = BTreeSet::new();
        self.forget_idle_limits();
        while let Some(first) = self.clash.keys().next().copied() {
            self.keep(first);
            kept.insert(first);
        }
        kept
    }

    fn remove(&mut self, one: usize) {
        for other in self.clash.remove(&one).unwrap_or_default() {
            if let Some(of_other) = self.clash.get_mut(&other) {
                of_other.remove(&one);
            }
        }
        self.limit.remove(&one);
    }

    /// Keeps one: what clashes with it goes, and what has no place any more.
    fn keep(&mut self, one: usize) {
        let limit = self.limit.get(&one).copied();
        for other in self.clash.get(&one).cloned().unwrap_or_default() {
            self.remove(other);
        }
        self.remove(one);
        let Some(limit) = limit else { return };
        let left = self.places.get(&limit).map_or(0, |places| places.saturating_sub(1));
        self.places.insert(limit, left);
        if left == 0 {
            let full: Vec<_> = self.members(limit);
            full.into_iter().for_each(|member| self.remove(member));
        }
    }

    fn members(&self, limit: usize) -> Vec<usize> {
        self.limit.iter().filter(|(_, of)| **of == limit).map(|(member, _)| *member).collect()
    }

    /// Limits that hold all that are left are none.
    fn forget_idle_limits(&mut self) {
        let mut wanted: BTreeMap<usize, usize> = BTreeMap::new();
        self.limit.values().for_each(|limit| *wanted.entry(*limit).or_default() += 1);
        let places = &self.places;
        self.limit.retain(|_, limit| wanted.get(limit) > places.get(limit));
        let empty: Vec<_> =
            self.limit.iter().filter(|(_, limit)| places.get(limit) == Some(&0)).map(|(m, _)| *m).collect();
        empty.into_iter().for_each(|member| self.remove(member));
    }

    /// The size of a largest set that can be kept; too small once no tries are left.
    fn count(mut self, tries: &Cell<u32>) -> usize {
        let mut kept = 0;
        self.forget_idle_limits();
        while let Some(sure) = self.sure() {
            self.keep(sure);
            self.forget_idle_limits();
            kept += 1;
        }
        if self.clash.is_empty() {
            return kept;
        }
        let parts = self.apart();
        if let [part] = parts.as_slice() {
            return kept + part.branch(tries);
        }
        kept + parts.into_iter().map(|part| part.count(tries)).sum::<usize>()
    }

    /// One that some largest set keeps: it clashes with nothing, or all that it clashes with clashes with one another, so that
    /// whichever of them is kept could be exchanged for it. Where places are limited only the first is sure.
    fn sure(&self) -> Option<usize> {
        let is_clique = |of: &BTreeSet<usize>| {
            let knows = |one: &usize| {
                self.clash
                    .get(one)
                    .is_some_and(|its| of.iter().all(|other| other == one || its.contains(other)))
            };
            of.iter().all(knows)
        };
        let is_sure = |one: &usize, of: &BTreeSet<usize>| {
            of.is_empty() || (!self.limit.contains_key(one) && is_clique(of))
        };
        self.clash.iter().find(|(one, of)| is_sure(one, of)).map(|(one, _)| *one)
    }

    /// Tries the one that clashes most both ways.
    fn branch(&self, tries: &Cell<u32>) -> usize {
        let Some(left) = tries.get().checked_sub(1) else { return 0 };
        tries.set(left);
        let Some((one, _)) = self.clash.iter().max_by_key(|(_, of)| of.len()) else { return 0 };
        let (mut with, mut without) = (self.clone(), self.clone());
        with.keep(*one);
        without.remove(*one);
        let with = 1 + with.count(tries);
        if with >= without.at_most() { with } else { with.max(without.count(tries)) }
    }

    /// No set that can be kept is larger: at most one of those that all clash with one another, and at most the places of a limit.
    fn at_most(&self) -> usize {
        let mut covers: Vec<BTreeSet<usize>> = Vec::new();
        for (one, of) in &self.clash {
            match covers.iter_mut().find(|cover| cover.is_subset(of)) {
                Some(cover) => drop(cover.insert(*one)),
                None => covers.push([*one].into()),
            }
        }
        // Of the covers that lie within one limit, no more than it has places.
        let mut within: BTreeMap<usize, usize> = BTreeMap::new();
        let mut sum = 0;
        for cover in &covers {
            let mut limits = cover.iter().map(|member| self.limit.get(member).copied());
            let first = limits.next().flatten();
            match first.filter(|first| limits.all(|limit| limit == Some(*first))) {
                Some(limit) => *within.entry(limit).or_default() += 1,
                None => sum += 1,
            }
        }
        let limited =
            |(limit, covers): (&usize, &usize)| (*covers).min(self.places.get(limit).copied().unwrap_or(0));
        sum + within.iter().map(limited).sum::<usize>()
    }

    /// The groups that have nothing to do with one another.
    fn apart(&self) -> Vec<Self> {
        let mut seen: BTreeSet<usize> = BTreeSet::new();
        let mut groups = Vec::new();
        for first in self.clash.keys() {
            if seen.contains(first) {
                continue;
            }
            let (mut group, mut next) = (Self::default(), vec![*first]);
            while let Some(one) = next.pop() {
                if !seen.insert(one) {
                    continue;
                }
                let of = self.clash.get(&one).cloned().unwrap_or_default();
                next.extend(of.iter().copied());
                group.clash.insert(one, of);
                if let Some(limit) = self.limit.get(&one) {
                    group.limit.insert(one, *limit);
                    if group.places.insert(*limit, self.places.get(limit).copied().unwrap_or(0)).is_none() {
                        next.extend(self.members(*limit));
                    }
                }
            }
            groups.push(group);
        }
        groups
    }
}
