//! The columns of saved documents, both ways.

use std::collections::BTreeSet;

use super::{at, index, take, ulebs};
use crate::{
    admit::decode::bytes::Reader,
    ids::{ActorId, ChangeHash},
    wire::{
        FrameError, leb,
        saved::{COLUMNS_MAX, LIST_MAX, Saved, Shape},
    },
};

/// Most kinds of documents in a page: as many sets of columns as an app makes, and more.
const SHAPES_MAX: u64 = 1_000;

pub(super) fn write(body: &mut Vec<u8>, docs: &[Saved]) {
    let (mut shapes, mut actors): (Vec<&Shape>, Vec<ActorId>) = (vec![], vec![]);
    let (mut shape_of, mut actors_of) = (vec![], vec![]);
    for doc in docs {
        leb::uleb(&mut shape_of, index(&mut shapes, &doc.shape));
        leb::uleb(&mut actors_of, leb::len(doc.actors.len()));
        for actor in &doc.actors {
            leb::uleb(&mut actors_of, index(&mut actors, *actor));
        }
    }
    leb::uleb(body, leb::len(shapes.len()));
    for specs in shapes.iter().flat_map(|shape| [&shape.changes, &shape.ops]) {
        leb::uleb(body, leb::len(specs.len()));
        specs.iter().for_each(|spec| leb::uleb(body, *spec));
    }
    leb::uleb(body, leb::len(actors.len()));
    body.extend(actors.iter().flat_map(|actor| actor.0));
    body.extend([shape_of, actors_of].concat());
    docs.iter().for_each(|doc| leb::uleb(body, leb::len(doc.heads.len())));
    docs.iter().for_each(|doc| leb::uleb(body, leb::len(doc.rest.len())));
    let columns: BTreeSet<_> = shapes.iter().flat_map(|shape| shape.columns()).collect();
    let column = |wanted: (u8, u64)| {
        let of_one = move |doc: &'_ Saved| doc.shape.columns().position(|column| column == wanted);
        docs.iter().filter_map(move |doc| doc.columns.get(of_one(doc)?))
    };
    for wanted in &columns {
        column(*wanted).for_each(|data| leb::uleb(body, leb::len(data.len())));
    }
    for wanted in &columns {
        column(*wanted).for_each(|data| body.extend_from_slice(data));
    }
    docs.iter().for_each(|doc| body.extend_from_slice(&doc.rest));
    docs.iter().flat_map(|doc| &doc.heads).for_each(|head| body.extend(head.0));
}

pub(super) fn read(reader: &mut Reader<'_>, count: usize) -> Result<Vec<Saved>, FrameError> {
    let mut shapes = Vec::new();
    for _ in 0..reader.count(SHAPES_MAX)? {
        let mut specs = || {
            let count = reader.count(COLUMNS_MAX)?;
            ulebs(reader, count)
        };
        shapes.push(Shape { changes: specs()?, ops: specs()? });
    }
    let actors = (0..reader.uleb()?).map(|_| reader.array().map(ActorId)).collect::<Result<Vec<_>, _>>()?;
    let mut docs = Vec::new();
    for place in ulebs(reader, leb::len(count))? {
        let shape: &Shape = at(&shapes, place)?;
        docs.push(Saved {
            columns: vec![vec![]; shape.columns().count()],
            shape: shape.clone(),
            actors: vec![],
            heads: vec![],
            rest: vec![],
        });
    }
    for doc in &mut docs {
        for _ in 0..reader.count(LIST_MAX)? {
            doc.actors.push(*at(&actors, reader.uleb()?)?);
        }
    }
    let heads = (0..count).map(|_| reader.count(LIST_MAX)).collect::<Result<Vec<_>, _>>()?;
    let rests = ulebs(reader, leb::len(count))?;
    columns(reader, &shapes, &mut docs)?;
    for (doc, length) in docs.iter_mut().zip(rests) {
        doc.rest = take(reader, length)?.to_vec();
    }
    for (doc, count) in docs.iter_mut().zip(heads) {
        doc.heads = (0..count).map(|_| reader.array().map(ChangeHash)).collect::<Result<_, _>>()?;
    }
    Ok(docs)
}

fn columns(reader: &mut Reader<'_>, shapes: &[Shape], docs: &mut [Saved]) -> Result<(), FrameError> {
    let wanted: BTreeSet<_> = shapes.iter().flat_map(Shape::columns).collect();
    let mut places = Vec::new();
    for wanted in wanted {
        for (doc, saved) in docs.iter().enumerate() {
            if let Some(column) = saved.shape.columns().position(|column| column == wanted) {
                places.push((doc, column, reader.uleb()?));
            }
        }
    }
    for (doc, column, length) in places {
        let data = take(reader, length)?;
        if let Some(to) = docs.get_mut(doc).and_then(|doc| doc.columns.get_mut(column)) {
            *to = data.to_vec();
        }
    }
    Ok(())
}
