//! One method a use case.

use samenspel_client::{App, scan};
use samenspel_model::{DocId, edit::Edit, phone};
use wasm_bindgen::prelude::*;

use crate::{
    env::{env, now},
    value::{Answer, answer, effects, given, id, request},
};

/// The core of one tablet.
#[wasm_bindgen]
pub struct Core(App);

impl Core {
    pub(crate) fn new(app: App) -> Self {
        Self(app)
    }

    /// For calls that bring no time themselves.
    fn today(&self) -> &App {
        self.0.pass_time(now());
        &self.0
    }
}

#[wasm_bindgen]
#[expect(missing_docs, reason = "each forwards to the method of `App` with its name, which is documented")]
impl Core {
    pub fn device(&self) -> Answer {
        answer(self.today().device())
    }

    pub fn sync_state(&self) -> Answer {
        answer(self.today().sync_state())
    }

    pub fn pairing_request(&mut self, link: &str) -> Answer {
        request(self.0.pairing_request(link, &mut env()))
    }

    pub fn pairing_response(&mut self, status: u16, body: &[u8]) -> Answer {
        answer(self.0.pairing_response(status, body))
    }

    pub fn candidates(&self, query: &str, limit: u32) -> Answer {
        answer(self.today().candidates(query, limit))
    }

    pub fn record(&self, record: &str) -> Answer {
        answer(self.today().record(id(record)?))
    }

    pub fn register_candidate(&mut self, given_on_it: &JsValue) -> Answer {
        let edit: Edit = given(given_on_it)?;
        answer(self.0.register_candidate(&edit, &mut env()))
    }

    pub fn edit(&mut self, record: &str, edit: &JsValue) -> Answer {
        let edit: Edit = given(edit)?;
        answer(self.0.edit(id(record)?, &edit, &env()))
    }

    pub fn edit_since(&mut self, record: &str, version: &str, edit: &JsValue) -> Answer {
        let edit: Edit = given(edit)?;
        answer(self.0.edit_since(id(record)?, version, &edit, &mut env()))
    }

    pub fn choose(&mut self, record: &str, version: &str, key: &str, value: &str) -> Answer {
        answer(self.0.choose(id(record)?, version, key, value, &env()))
    }

    pub fn appointments_of_candidate(&self, candidate: &str) -> Answer {
        answer(self.today().appointments_of_candidate(id(candidate)?))
    }

    pub fn save_entry(&mut self, earlier: Option<String>, form: &JsValue) -> Answer {
        let (earlier, form) = (earlier.map(|earlier| id(&earlier)).transpose()?, given::<Edit>(form)?);
        answer(self.0.save_entry(earlier, &form, &mut env()))
    }

    pub fn entries_of_candidate(&self, candidate: &str) -> Answer {
        answer(self.today().entries_of_candidate(id(candidate)?))
    }

    pub fn entries_of_organisation(&self, organisation: &str) -> Answer {
        answer(self.today().entries_of_organisation(id(organisation)?))
    }

    pub fn follow_counts(&self) -> Answer {
        answer(self.today().follow_counts())
    }

    pub fn follow_up(&self, list: &JsValue, limit: u32) -> Answer {
        answer(self.today().follow_up(given(list)?, limit))
    }

    pub fn calls(&self) -> Answer {
        answer(self.today().calls())
    }

    pub fn past_appointments(&self, limit: u32) -> Answer {
        answer(self.today().past_appointments(limit))
    }

    pub fn to_reconfirm(&self, limit: u32) -> Answer {
        answer(self.today().to_reconfirm(limit))
    }

    pub fn centre(&self) -> Answer {
        answer(self.0.centre())
    }

    pub fn referrers(&self, query: &str, limit: u32) -> Answer {
        answer(self.today().referrers(query, limit))
    }

    pub fn add_companion(&mut self, referrer: &str, drawn: &str, given_of_it: &JsValue) -> Answer {
        let edit: Edit = given(given_of_it)?;
        answer(self.0.add_companion(id(referrer)?, Some(drawn), &edit, &mut env()))
    }

    pub fn bind_booklet(&mut self, candidate: &str, code_or_qr: &str) -> Answer {
        answer(self.0.bind_booklet(id(candidate)?, code_or_qr, &env()))
    }

    pub fn unbind_booklet(&mut self, candidate: &str, code: &str) -> Answer {
        answer(self.0.unbind_booklet(id(candidate)?, code, &env()))
    }

    pub fn holders_of_booklet(&self, code: &str) -> Answer {
        answer(self.today().holders_of_booklet(code))
    }

    pub fn replace_booklet(&mut self, lost: &str, code_or_qr: &str) -> Answer {
        answer(self.0.replace_booklet(lost, code_or_qr, &env()).map(|given| given.code))
    }

    pub fn take_back_booklet(&mut self, lost: &str, given: &str) -> Answer {
        answer(self.0.take_back_booklet(lost, given, &env()).map(|()| given.to_owned()))
    }

    pub fn read_booklet(&self, code_or_qr: &str) -> Answer {
        answer(self.0.read_booklet(code_or_qr, &env()))
    }

    pub fn dialled(&self, phone: &str) -> Answer {
        answer(Ok(phone::dialled(phone)))
    }

    pub fn scan(&self, luma: &[u8], width: usize, height: usize, aim: usize, number: usize) -> Answer {
        answer(Ok(scan::scan(luma, width, height, aim, number)))
    }

    pub fn organisations(&self) -> Answer {
        answer(self.0.organisations(&env()))
    }

    pub fn matches(&self, wishes: &JsValue, sheet: Option<String>, first: usize) -> Answer {
        let (wishes, sheet) = (given(wishes)?, sheet.map(|sheet| id(&sheet)).transpose()?);
        answer(self.0.matches(&wishes, sheet, first, &env()))
    }

    pub fn what_would_change(
        &self,
        wishes: &JsValue,
        sheet: Option<String>,
        organisation: &str,
        task: &str,
    ) -> Answer {
        let (wishes, sheet) = (given(wishes)?, sheet.map(|sheet| id(&sheet)).transpose()?);
        answer(self.0.what_would_change(&wishes, sheet, id(organisation)?, task, &env()))
    }

    pub fn orientation(&self, asked: &JsValue) -> Answer {
        answer(self.0.orientation(&given(asked)?, &env()))
    }

    pub fn cards(&self, query: &str) -> Answer {
        answer(self.0.cards(query, &env()))
    }

    pub fn tasks_at(&self, organisation: Option<String>, market: Option<String>, kept: &str) -> Answer {
        answer(self.0.tasks_at(stand(organisation, market)?, kept))
    }

    pub fn centre_day(&self) -> Answer {
        answer(self.0.centre_day(&env()))
    }

    pub fn appointments(&self) -> Answer {
        answer(self.today().appointments())
    }

    pub fn appointments_of_booklet(&self, code: &str) -> Answer {
        answer(self.today().appointments_of_booklet(code))
    }

    pub fn save_appointment(&mut self, earlier: Option<String>, form: &JsValue) -> Answer {
        let (earlier, form) = (earlier.map(|earlier| id(&earlier)).transpose()?, given::<Edit>(form)?);
        answer(self.0.save_appointment(earlier, &form, &mut env()))
    }

    pub fn save_appointment_at(
        &mut self,
        earlier: Option<String>,
        organisation: &str,
        market: Option<String>,
        form: &JsValue,
    ) -> Answer {
        let (earlier, form) = (earlier.map(|earlier| id(&earlier)).transpose()?, given::<Edit>(form)?);
        let at = (id(organisation)?, market.map(|market| id(&market)).transpose()?);
        answer(self.0.save_appointment_at(earlier, at, &form, &mut env()))
    }

    pub fn free_slots(
        &self,
        organisation: Option<String>,
        market: Option<String>,
        booklet: &str,
        limit: u32,
    ) -> Answer {
        answer(self.0.free_slots(stand(organisation, market)?, booklet, limit, &env()))
    }

    pub fn has_slots(&self, organisation: Option<String>, market: Option<String>) -> Answer {
        answer(self.0.has_slots(stand(organisation, market)?))
    }

    pub fn doubts(
        &self,
        earlier: Option<String>,
        organisation: Option<String>,
        market: Option<String>,
        form: &JsValue,
    ) -> Answer {
        let (earlier, form) = (earlier.map(|earlier| id(&earlier)).transpose()?, given(form)?);
        answer(self.0.doubts(earlier, stand(organisation, market)?, &form, &env()))
    }

    pub fn clashes(&self, limit: u32) -> Answer {
        answer(self.0.clashes(limit, &env()))
    }

    pub fn set_presence(&mut self, state: &str, note: &str) -> Answer {
        answer(self.0.set_presence(state, note, &env()))
    }

    pub fn presences(&self) -> Answer {
        answer(self.today().presences())
    }

    pub fn market_now(&self) -> Answer {
        answer(self.0.market_now(&env()))
    }

    pub fn last_market(&self) -> Answer {
        answer(self.0.last_market(&env()))
    }

    pub fn count_visitors(&mut self, market: &str, more: i32) -> Answer {
        answer(self.0.count_visitors(id(market)?, more, &env()))
    }

    pub fn visitors(&self, market: &str) -> Answer {
        answer(self.today().visitors(id(market)?))
    }

    pub fn visitors_here(&self, market: &str) -> Answer {
        answer(self.today().visitors_here(id(market)?))
    }

    pub fn visitor_groups(&self) -> Answer {
        answer(self.today().visitor_groups())
    }

    pub fn groups_of_booklet(&self, code: &str) -> Answer {
        answer(self.today().groups_of_booklet(code))
    }

    pub fn bind_to_group(&mut self, referrer: &str, group: &str, code_or_qr: &str) -> Answer {
        answer(self.0.bind_to_group(id(referrer)?, group, code_or_qr, &env()))
    }

    pub fn unbind_from_group(&mut self, referrer: &str, group: &str, code: &str) -> Answer {
        answer(self.0.unbind_from_group(id(referrer)?, group, code, &env()))
    }

    pub fn route(&self, market: &str, wishes: &JsValue, sheet: Option<String>, booklet: &str) -> Answer {
        let (wishes, sheet) = (given(wishes)?, sheet.map(|sheet| id(&sheet)).transpose()?);
        answer(self.0.route(id(market)?, &wishes, sheet, booklet, &env()))
    }

    pub fn team(&self) -> Answer {
        answer(self.0.team(&env()))
    }

    pub fn rota(&self) -> Answer {
        answer(self.0.rota(&env()))
    }

    pub fn set_turn(&mut self, volunteer: &str, slot: &str, comes: bool) -> Answer {
        answer(self.0.set_turn(id(volunteer)?, slot, comes, &env()))
    }

    pub fn sign_in(&mut self, volunteer: &str, pin: &str) -> Answer {
        answer(self.0.sign_in(id(volunteer)?, pin, &env()))
    }

    pub fn sign_out(&mut self) -> Answer {
        answer(self.0.sign_out(&env()))
    }

    pub fn lock(&mut self) -> Answer {
        answer(self.0.lock(&env()))
    }

    pub fn choose_pin(&mut self, volunteer: &str, proof: &str, pin: &str) -> Answer {
        answer(self.0.choose_pin(id(volunteer)?, proof, pin, &mut env()))
    }

    pub fn put_draft(&mut self, key: &str, json: &str) -> Answer {
        answer(self.0.put_draft(key, json))
    }

    pub fn draft(&self, key: &str) -> Answer {
        answer(self.0.draft(key))
    }

    pub fn clear_draft(&mut self, key: &str) -> Answer {
        answer(self.0.clear_draft(key))
    }

    pub fn attention(&self) -> Answer {
        answer(self.today().attention())
    }

    pub fn waiting(&self) -> Answer {
        answer(self.today().waiting())
    }

    pub fn connected(&mut self) -> Answer {
        effects(self.0.connected(&env()))
    }

    pub fn frame(&mut self, bytes: &[u8]) -> Answer {
        effects(self.0.frame(bytes, &env()))
    }

    pub fn flush(&mut self) -> Answer {
        effects(self.0.flush(&env()))
    }

    pub fn tick(&mut self) -> Answer {
        effects(self.0.tick(&env()))
    }

    pub fn disconnected(&mut self) -> Answer {
        effects(self.0.disconnected(&env()))
    }
}

/// A stand by its organisation and its market; a stand's own device names none.
fn stand(
    organisation: Option<String>,
    market: Option<String>,
) -> Result<Option<(DocId, Option<DocId>)>, JsValue> {
    let market = market.map(|market| id(&market)).transpose()?;
    Ok(organisation
        .map(|organisation| id(&organisation))
        .transpose()?
        .map(|organisation| (organisation, market)))
}
