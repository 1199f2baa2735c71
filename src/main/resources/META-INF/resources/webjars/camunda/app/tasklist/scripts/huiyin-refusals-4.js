/*
 * Says why a form was not taken, in the words of the form and where the person looks. The server answers with the key of
 * the field and the reason; Tasklist puts technical words before it and, in the start form, shows it out of sight.
 */
const TECHNICAL = /^Cannot (submit task form|instantiate process definition) (\S+): ([^]*)$/;
const PATTERN = /^Field must match pattern/;
// beside the library's own reasons, which are in English only
const PLAINLY = 'This does not have the expected form.';
const WRONG = '.fjs-form .fjs-has-errors';
const MARK = 'huiyin-refused';
const ENGLISH = {
  refused: 'The form was not accepted',
  incomplete: 'Something is missing or not in the expected form; it is marked in red.',
  quoted: text => '"' + text + '"'
};
const CHINESE = {
  refused: '表单未被接受',
  incomplete: '有内容缺失或格式不符，已标红。',
  quoted: text => '“' + text + '”'
};
// the rule by which the web application chooses its language
const WORDS = (navigator.languages || [''])[0].toLowerCase().startsWith('zh') ? CHINESE : ENGLISH;

function fields(part) {
  return (part.components || []).flatMap(each => [each, ...fields(each)]).filter(each => each.key && each.id);
}

function label(field) {
  return field.label || field.dateLabel || field.key;
}

/** The reasons, each with the label of its field in place of the key, and the fields they are about. */
function explain(reasons, form) {
  const refused = [];
  const text = reasons.split('\n').map(reason => {
    const field = fields(form).find(each => new RegExp('^' + each.key + '\\b').test(reason));
    if (!field) {
      return reason;
    }
    refused.push(field);
    return WORDS.quoted(label(field)) + reason.substring(field.key.length);
  });
  return {text: text.join('\n'), refused};
}

function mark(field) {
  const element = document.querySelector('.fjs-form [id$="-' + field.id + '"], .fjs-form [id*="-' + field.id + '-"]');
  const box = element && element.closest('.fjs-form-field');
  if (box) {
    box.classList.add(MARK);
    box.addEventListener('input', () => box.classList.remove(MARK), {once: true});
    box.addEventListener('click', () => box.classList.remove(MARK), {once: true});
  }
  return box;
}

function show(box) {
  if (box) {
    box.scrollIntoView({block: 'center'});
    const input = box.querySelector('input, textarea');
    if (input) {
      input.focus({preventScroll: true});
    }
  }
}

/** The form library tells the pattern itself, which nobody reads who does not program. */
function withoutPatterns() {
  document.querySelectorAll('.fjs-form-field-error li').forEach(each => {
    if (PATTERN.test(each.textContent)) {
      each.textContent = PLAINLY;
    }
  });
}

function formOf(kind, id) {
  return kind.startsWith('submit')
    ? 'engine://engine/:engine/task/' + id + '/deployed-form'
    : 'engine://engine/:engine/process-definition/' + id + '/deployed-start-form';
}

try {
  new MutationObserver(withoutPatterns).observe(document.body, {childList: true, subtree: true, characterData: true});
  window.angular.module('cam.tasklist').config(['$provide', function ($provide) {
    $provide.decorator('Notifications', ['$delegate', '$injector', function ($delegate, $injector) {
      const add = $delegate.addError.bind($delegate);
      // what was told is over when the form is touched again
      const tell = error => {
        add(error);
        const form = document.querySelector('.fjs-form');
        if (form) {
          form.addEventListener('input', () => $injector.get('$rootScope').$applyAsync(() => $delegate.clearAll()), {once: true});
        }
      };
      $delegate.addError = function (error) {
        document.querySelectorAll('.' + MARK).forEach(each => each.classList.remove(MARK));
        const technical = TECHNICAL.exec(error.message);
        if (technical) {
          const [, kind, id, reasons] = technical;
          $injector.get('$http').get($injector.get('Uri').appUri(formOf(kind, id)))
            .then(answer => explain(reasons, answer.data), () => ({text: reasons, refused: []}))
            .then(({text, refused}) => {
              tell(Object.assign({}, error, {status: WORDS.refused, message: text, exclusive: true}));
              show(refused.map(mark)[0]);
            });
        } else if (!error.message && document.querySelector(WRONG)) {
          tell(Object.assign({}, error, {status: WORDS.incomplete, exclusive: true}));
          show(document.querySelector(WRONG));
        } else {
          tell(error);
        }
      };
      return $delegate;
    }]);
  }]);
} catch (e) {
  // without this script the reason is told in technical words, but it is told
  console.error('Huiyin: refusals are not explained', e);
}

export default [];
