// Two devices of one desk, driven from Kotlin: pair, save, sync over the native transport, read back.
// The generated binding is the one an Android app compiles.

import be.samenspel.ApiException
import be.samenspel.Input
import be.samenspel.Samenspel
import be.samenspel.Watcher
import java.util.concurrent.TimeUnit
import java.util.concurrent.locks.ReentrantLock
import kotlin.concurrent.withLock
import kotlin.system.exitProcess

/** Wakes whoever waits for a condition each time the core says that something changed, and fails each time after that. */
class Signal : Watcher {
    private val lock = ReentrantLock()
    private val news = lock.newCondition()
    var raised = 0

    override fun changed(what: List<String>) {
        lock.withLock {
            raised += 1
            news.signalAll()
        }
        error("the screen is gone")
    }

    fun waitUntil(what: String, holds: () -> Boolean) = lock.withLock {
        var left = TimeUnit.SECONDS.toNanos(60)
        while (!holds()) {
            left = news.awaitNanos(left)
            check(left > 0) { "never: $what" }
        }
    }
}

fun paired(file: String, link: String): Samenspel {
    val device = Samenspel(file)
    val digits = device.pair(link).digits
    check(digits.length == 6 && digits.all(Char::isDigit)) { digits }
    return device
}

fun refused(code: String, call: () -> Unit) {
    try {
        call()
    } catch (error: ApiException.Failed) {
        check(error.code == code) { error.code }
        return
    }
    error("expected $code")
}

fun main(args: Array<String>) {
    val (folder, fatimasLink, jansLink) = args
    val fatima = paired("$folder/fatima.db", fatimasLink)
    refused("pairing-link-expired") { Samenspel("$folder/late.db").pair(fatimasLink) }
    refused("pairing-link-invalid") { Samenspel("$folder/lost.db").pair("https://voorbeeld.be") }

    // Fatima has no connection: everything works, and the line says what waits.
    val amina = fatima.registerCandidate(mapOf("consent/store" to Input.On(true)))
    fatima.edit(
        amina,
        mapOf("name" to Input.Text("Amina Diallo"), "phone" to Input.Text("0470 00 00 01"), "language/fr" to Input.On(true)),
    )
    refused("phone-invalid") { fatima.edit(amina, mapOf("phone" to Input.Text("bel mij"))) }
    // Two forms were open on the same version: neither overwrites the other.
    val opened = fatima.record(amina).version
    fatima.editSince(amina, opened, mapOf("remark" to Input.Text("komt dinsdag")))
    val edited = fatima.editSince(amina, opened, mapOf("remark" to Input.Text("komt woensdag")))
    check(edited.record.conflicts.map { it.key } == listOf("remark"))
    fatima.editSince(amina, edited.record.version, mapOf("remark" to Input.Text("")))
    check(fatima.record(amina).conflicts.isEmpty())
    check(fatima.candidates("dia", 10u).map { it.title } == listOf("Amina Diallo"))
    check(fatima.syncState().waiting > 0uL)

    val fatimasSignal = Signal()
    fatima.connect(fatimasSignal)
    fatimasSignal.waitUntil("Fatima's sheet is sent") { fatima.syncState().waiting == 0uL }
    // What her app raised has not ended her connection.
    fatimasSignal.waitUntil("Fatima's app fails") { fatimasSignal.raised > 0 }
    fatima.edit(amina, mapOf("mail" to Input.Text("amina@voorbeeld.be")))
    fatimasSignal.waitUntil("Fatima's change is sent") { fatima.syncState().waiting == 0uL }

    val jan = paired("$folder/jan.db", jansLink)
    val jansSignal = Signal()
    jan.connect(jansSignal)
    jansSignal.waitUntil("Jan sees Amina") { jan.candidates("amina", 10u).isNotEmpty() }
    val sheet = jan.record(amina)
    val texts = mapOf("name" to "Amina Diallo", "phone" to "0470 00 00 01", "mail" to "amina@voorbeeld.be")
    check(sheet.kind == "candidate" && sheet.texts == texts)
    check(sheet.choices == mapOf("language" to listOf("fr")) && sheet.numbers.getValue("consent/store") > 0)
    check(jan.organisations().isNotEmpty())

    fatima.disconnect()
    jan.disconnect()
    println("kotlin story passed")
    exitProcess(0)
}
